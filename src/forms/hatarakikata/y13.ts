import type { FormDefinition } from '../definition'

const q1 = '1.本日のセミナーの内容は分かりやすかったですか※☑は1つ'
const q2 = '2.本日のセミナーは何をきっかけに知りましたか※☑は1つ'
const q3 = '3.働き方改革推進支援センターを本日のセミナーに参加する前から知っていましたか※☑は1つ'
const q4 = '4.3(1)を選んだ方は何をきっかけに知ったのかを教えてください※☑は主なものを1つ'
const q5 =
  '5.貴社の働き方改革を進めるにあたって、求める国の支援を教えてください※複数回答可※該当するものに○を入力。6-その他は自由記入欄の内容を入力。'
const company = '企業情報'
const person = '参加者情報※☑は1つ'

/** 様式13 セミナーアンケート集計表 (令和6年度). One row per answered questionnaire; no column names the seminar. */
export const y13 = {
  id: '様式13',
  key: 'y13',
  programme: 'hatarakikata',
  edition: 'r6',
  shape: 'rows',
  titles: ['セミナーアンケート集計表', '(様式13)'],
  file: '様式13',
  centreName: '働き方改革推進支援センター',
  prefecturePlaceholder: '都道府県名',
  dateField: 'date',
  // Two honest answers may be equal in every column: nothing tells them apart.
  identity: [],
  fields: {
    date: {
      type: 'date',
      header: ['実施日', '実施日※セミナー開催表(様式11)と整合すること。回答件数の整合にも留意すること。'],
      label: '実施日',
      aliases: ['実施日'],
    },
    clarity: { type: 'int', header: [q1, '1-分かりやすかった2-分かりにくかった3-未記入'], label: '設問1' },
    trigger: {
      type: 'int',
      header: [
        q2,
        '1-直送のちらし2-商工団体(商工会議所・商工会・中小企業団体中央会)を通じて3-業界団体(事業協同組合等)を通じて4-働き方改革推進支援センターHP(働き方改革特設サイト)5-労働局HP6-働き方改革推進支援センターの専門家(社会保険労務士等)7-労働局・ハローワーク・労働基準監督署からの案内8-地方自治体9-SNS10-その他(→内容を右の列に記入)11-未記入',
      ],
      label: '設問2',
    },
    triggerText: { type: 'text', header: [q2, '※10の自由記入欄の内容をここに入力。'], label: '設問2の10の自由記入' },
    knew: { type: 'int', header: [q3, '1-知っていた(→4へ)2-知らなかった(→5へ)3-未記入'], label: '設問3' },
    knewFrom: {
      type: 'int',
      header: [
        q4,
        '1-商工団体-(商工会議所・商工会・中小企業団体中央会)2-業界団体(事業協同組合等)3-金融機関4-よろず支援拠点5-働き方改革推進支援センターHP(働き方改革特設サイト)6-厚生労働省HP7-労働局HP8-労働局・ハローワーク・労働基準監督署からの案内9-地方自治体10-知人・取引先企業11-ポスター・ちらし12-SNS13-過去にセンターに相談をした・支援を受けたことがある14-その他(→内容を右の列に記入)15-未記入',
      ],
      label: '設問4',
      // C33: the hyphen before the bracket is a slip that a corrected edition drops.
      aliases: [
        '1-商工団体(商工会議所・商工会・中小企業団体中央会)2-業界団体(事業協同組合等)3-金融機関4-よろず支援拠点5-働き方改革推進支援センターHP(働き方改革特設サイト)6-厚生労働省HP7-労働局HP8-労働局・ハローワーク・労働基準監督署からの案内9-地方自治体10-知人・取引先企業11-ポスター・ちらし12-SNS13-過去にセンターに相談をした・支援を受けたことがある14-その他(→内容を右の列に記入)15-未記入',
      ],
    },
    knewFromText: { type: 'text', header: [q4, '※14の自由記入欄の内容をここに入力。'], label: '設問4の14の自由記入' },
    wantExpert: {
      type: 'mark',
      header: [q5, '1-自社の状況の改善に向けてアドバイスをする専門家の派遣'],
      label: '設問5の1',
    },
    wantCases: { type: 'mark', header: [q5, '2-他社の働き方改革の取組事例の紹介'], label: '設問5の2' },
    wantSeminar: { type: 'mark', header: [q5, '3-働き方改革の内容を解説するセミナーの開催'], label: '設問5の3' },
    wantSubsidy: { type: 'mark', header: [q5, '4-働き方改革を進める上で使える助成金の紹介'], label: '設問5の4' },
    wantDesk: {
      type: 'mark',
      header: [q5, '5-働き方改革について自社の状況を相談できる相談窓口の設置'],
      label: '設問5の5',
    },
    wantOther: { type: 'mark', header: [q5, '6-その他(→内容を右の列に記入)'], label: '設問5の6' },
    wantOtherText: {
      type: 'text',
      header: [q5, '※6-その他の自由記入欄の内容をここに入力。'],
      label: '設問5の6の自由記入',
    },
    wantNone: { type: 'mark', header: [q5, '7-未記入'], label: '設問5の7-未記入' },
    prefecture: { type: 'text', header: [company, '所在の都道府県'] },
    industry: { type: 'text', header: [company, '主な業種'] },
    capital: { type: 'text', header: [company, '資本金額'] },
    employees: { type: 'int', header: [company, '従業員数(人)'], label: '従業員数', units: ['人', '名'] },
    role: {
      type: 'int',
      header: [
        person,
        '1-経営者・役員2-人事・総務部門担当者3-社会保険労務士等の専門家4-その他(→内容を右の列に記入)5-未記入',
      ],
      label: '参加者情報',
    },
    roleText: {
      type: 'text',
      header: [person, '※4-その他の自由記入欄の内容をここに入力。'],
      label: '参加者情報の4の自由記入',
    },
    visitWish: {
      type: 'int',
      header: [
        '訪問又はオンラインによる支援の希望有無',
        '1-訪問を希望する(非公表情報に記入あり)2-訪問を希望しない(非公表情報に記入なし)',
      ],
      label: '訪問又はオンラインによる支援の希望有無',
    },
    remarks: { type: 'text', header: ['備考'] },
  },
  codes: {},
  sets: {
    wants: ['wantExpert', 'wantCases', 'wantSeminar', 'wantSubsidy', 'wantDesk', 'wantOther'],
  },
  example: {
    marks: ['例', '(例)', '記入例', '※記入例'],
    values: {
      date: '2024-04-22',
      triggerText: '金融機関',
      knewFromText: '新聞広告',
      wantOtherText: '認定企業制度の創設。',
      prefecture: '北海道',
      capital: '1億',
      employees: '900',
    },
    atLeast: 4,
  },
  endMarks: ['2024/4/22のように', '【記入上の留意事項】'],
  notes: [],
} as const satisfies FormDefinition
