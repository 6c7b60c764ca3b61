import { withinRule } from './compare'

export default withinRule({
  id: 'y15-seminar-within',
  catalogue: ['R336'],
  pairs: [
    ['seminars', 'equalPaySeminars'],
    ['participants', 'equalPayParticipants'],
    ['seminars', 'sessions'],
  ],
  title: 'A≧B、C≧D、A≧E',
  clause: '様式15 計上の留意点: 【セミナー】 A≧B、C≧D、A≧E',
})
