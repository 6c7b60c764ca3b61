import { unlistedRule } from './unlisted'

export default unlistedRule({
  id: 'x-y15-seminars-unlisted',
  catalogue: ['R269', 'R328'],
  needs: ['様式11', '様式15'],
  title: 'A~Eの記録は様式11にある',
  clause:
    '様式15 記入上の留意点: セミナー開催後の個別相談会の開催を予定していなかったが当日相談があり対応した場合は個別相談会の開催回数に計上し相談件数に受けた相談の件数を計上すること(様式11と整合すること)。',
})
