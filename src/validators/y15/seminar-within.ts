import { withinRule } from './compare'

export default withinRule({
  id: 'y15-seminar-within',
  catalogue: ['R336'],
  pairs: [
    ['seminars', 'equalPaySeminars', 'seminars'],
    ['participants', 'equalPayParticipants', 'seminars'],
    ['seminars', 'sessions', 'seminars'],
  ],
  title: 'A≧B、C≧D、A≧E',
  clause: '様式15 計上の留意点: 【セミナー】 A≧B、C≧D、A≧E',
})
