import { noneRule } from './compare'

export default noneRule({
  id: 'y15-seminar-none',
  catalogue: ['R337'],
  whole: 'seminars',
  parts: ['equalPaySeminars', 'participants', 'equalPayParticipants', 'sessions', 'sessionConsultations'],
  // A consultation may come a month after its seminar.
  recorded: 'sessionConsultations',
  title: 'Aが0件ならB~Eと③も0件',
  clause: '様式15 計上の留意点: Aが0件の場合、B~Eと③も0件となる。',
})
