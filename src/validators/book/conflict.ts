import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'

const prefecture = message<{ printed: string; expected: string }>(({ printed, expected }) => ({
  what: `都道府県名が「${printed}」ですが、${expected}のセンターの設定で点検しています。`,
  next: '都道府県名を確かめるか、センターに合う設定を選んでください。',
}))
const year = message<{ printed: string; expected: string }>(({ printed, expected }) => ({
  what: `記録は${printed}年度ですが、${expected}年度の設定で点検しています。`,
  next: '日付の年を確かめるか、年度に合う設定を選んでください。',
}))

export default submissionRule({
  id: 'book-conflict',
  catalogue: ['R319'],
  severity: 'error',
  needs: [],
  title: '都道府県名と年度が設定と一致',
  clause: '様式14 見出し: 都道府県名,働き方改革推進支援センター/第3 令和6年4月1日(予定)から令和7年3月31日までとする。',
  check: (scene) =>
    scene.conflicts.map(({ kind, at, printed, expected }): Report =>
      kind === 'prefecture'
        ? { at, text: prefecture({ printed, expected }), choices: [expected], month: scene.month }
        : { at, text: year({ printed, expected }), month: scene.month },
    ),
})
