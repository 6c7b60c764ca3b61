import type { FieldName } from './types'

/** What a consultation may be about: the marks it gets, and what is asked and answered. */
export interface Theme {
  readonly topics: readonly FieldName[]
  readonly talks: readonly (readonly [question: string, advice: string])[]
  /** How often it comes up by telephone and as a case. */
  readonly weight: readonly [asked: number, consulted: number]
  /** 職務分析・職務評価 runs longer than other themes. */
  readonly analysis?: true
  /** 同一労働同一賃金: counted as ⑥. */
  readonly equalPay?: true
}

export const themes: readonly Theme[] = [
  {
    topics: ['topicPartTime'],
    weight: [9, 15],
    equalPay: true,
    talks: [
      [
        'パートタイム労働者に賞与を支給していない。待遇差の説明をどのようにすればよいか。',
        '待遇ごとに性質と目的を整理し、取組手順書に沿って説明書の案を作ることを助言した。',
      ],
      [
        '有期雇用の社員の手当を正社員とそろえるべきか判断に迷っている。',
        'パートタイム・有期雇用労働法の考え方を示し、手当ごとに支給の趣旨を書き出すよう助言した。',
      ],
      [
        '契約社員から退職金の有無について説明を求められた。',
        '説明義務の内容を案内し、説明の記録を残す様式の例を示した。',
      ],
    ],
  },
  {
    topics: ['topicPartTime', 'topicWorkRules'],
    weight: [3, 5],
    equalPay: true,
    talks: [
      [
        'パートタイム労働者に適用する就業規則がない。正社員との違いをどのように定めるか。',
        '待遇の違いを表に整理し、短時間労働者の規程の例を基に章立てを提案した。',
      ],
    ],
  },
  {
    topics: ['topicDispatch'],
    weight: [1, 2],
    equalPay: true,
    talks: [
      [
        '派遣労働者の待遇の決め方について、労使協定方式の手順を知りたい。',
        '労使協定に定める事項と一般賃金の見方を説明し、協定の案を確認した。',
      ],
    ],
  },
  {
    topics: ['topicPartTime', 'topicJobAnalysis'],
    weight: [1, 4],
    equalPay: true,
    analysis: true,
    talks: [
      [
        'パートタイム労働者と正社員の職務の違いを職務評価で確かめたい。',
        '職務(役割)評価の手順を説明し、評価項目ごとのウェイトとスケールの決め方を一緒に検討した。',
      ],
      [
        '有期雇用の社員の賃金を職務に見合ったものにしたい。',
        '職務分析の聞き取りを行い、等級の案と時間賃率の計算の方法を示した。',
      ],
    ],
  },
  {
    topics: ['topicOvertime'],
    weight: [7, 9],
    talks: [
      [
        '繁忙期の時間外労働が上限に近づいている。減らす方法を知りたい。',
        '業務の棚卸しを行い、工程ごとの平準化と多能工化を提案した。',
      ],
      [
        '建設業の上限規制の適用に向けて何を準備すればよいか。',
        '労働時間の記録の方法と週休2日の工期設定の進め方を説明した。',
      ],
    ],
  },
  {
    topics: ['topicOvertime', 'topicArticle36'],
    weight: [5, 4],
    talks: [
      [
        '特別条項を付けた協定の書き方と、超えそうなときの手続を確認したい。',
        '記載例に沿って協定届の項目を確認し、健康確保の措置の選び方を説明した。',
      ],
    ],
  },
  {
    topics: ['topicArticle36'],
    weight: [8, 0],
    talks: [
      [
        '36協定の過半数代表者の選び方が正しいか確認したい。',
        '選出の手順と記録の残し方を説明し、投票用紙の例を示した。',
      ],
      ['36協定の新しい様式の記入方法を知りたい。', '様式の各欄の意味を順に説明した。'],
    ],
  },
  {
    topics: ['topicLeave'],
    weight: [7, 5],
    talks: [
      ['年次有給休暇の取得が年5日に届かない社員がいる。', '計画的付与と時季指定の手順を説明し、管理簿の様式を渡した。'],
      ['特別休暇の制度を新しく設けたい。', '休暇の目的と日数の例を示し、規程の条文の案を提示した。'],
    ],
  },
  {
    topics: ['topicWorkRules'],
    weight: [12, 14],
    talks: [
      [
        '就業規則を10年以上見直していない。どこから手を付ければよいか。',
        'モデル就業規則と対照し、法改正に関わる条項から順に改める計画を提案した。',
      ],
      [
        '従業員が10人を超えたので就業規則を作りたい。',
        '作成から意見聴取、届出までの流れを説明し、聞き取りを基に章立てを示した。',
      ],
    ],
  },
  {
    topics: ['topicWageIncrease'],
    weight: [6, 8],
    talks: [
      [
        '賃金を引き上げたいが原資が足りない。',
        '原価と作業時間を整理し、生産性を高める設備と価格の見直しの順序を助言した。',
      ],
      ['賃金規程を改めて定期昇給の仕組みを作りたい。', '賃金表の作り方を説明し、移行の時期と周知の方法を提案した。'],
    ],
  },
  {
    topics: ['topicWageIncrease', 'topicSubsidyImprovement'],
    weight: [6, 5],
    talks: [
      [
        '設備を入れ替えて賃上げをする場合に使える助成金を知りたい。',
        '業務改善助成金の要件と申請の順序を説明し、引上げ額の区分ごとに試算した。',
      ],
    ],
  },
  {
    topics: ['topicSubsidyCareerUp'],
    weight: [9, 3],
    talks: [
      [
        '有期雇用の社員を正社員にする場合のキャリアアップ助成金の手続を知りたい。',
        '計画届を先に出すことと、就業規則に転換の規定が要ることを説明した。',
      ],
    ],
  },
  {
    topics: ['topicSubsidyOther'],
    weight: [5, 1],
    talks: [
      [
        '働き方の見直しに使える助成金にはどのようなものがあるか。',
        '取組の内容ごとに助成金の一覧を示し、窓口を案内した。',
      ],
    ],
  },
  {
    topics: ['topicLabourShortage'],
    weight: [7, 7],
    talks: [
      [
        '求人を出しても応募がない。職場の魅力をどのように伝えればよいか。',
        '求人票の書き方と、勤務時間の選び方を増やす工夫を助言した。',
      ],
      ['若手の離職が続いている。', '面談の仕組みと育成の計画を提案し、職場の課題の洗い出しを行った。'],
    ],
  },
  {
    topics: ['topicSqueezePrevention'],
    weight: [2, 1],
    talks: [
      [
        '取引先からの短納期の発注で残業が増えている。',
        'しわ寄せ防止の考え方を説明し、発注の時期を話し合う際の資料を用意するよう助言した。',
      ],
    ],
  },
  {
    topics: ['topicTelework'],
    weight: [3, 3],
    talks: [
      [
        '在宅勤務を始めたい。労働時間の把握の方法を知りたい。',
        '規程の例を示し、始業と終業の報告の方法と費用の負担の定め方を説明した。',
      ],
    ],
  },
  {
    topics: ['topicSideJob'],
    weight: [2, 1],
    talks: [
      [
        '社員から副業の申出があった。認める際の注意点を知りたい。',
        'ガイドラインに沿って、労働時間の通算と届出の様式を説明した。',
      ],
    ],
  },
  {
    topics: ['topicHarassment'],
    weight: [6, 6],
    talks: [
      [
        'ハラスメントの相談窓口を社内にどのように置けばよいか。',
        '窓口の担当者の選び方と相談後の流れを説明し、周知文の例を渡した。',
      ],
      ['カスタマーハラスメントへの対応の手順を作りたい。', '場面ごとの対応を整理し、マニュアルの目次を提案した。'],
    ],
  },
  {
    topics: ['topicWomen'],
    weight: [2, 2],
    talks: [['女性の管理職を増やしたい。', '一般事業主行動計画の作り方を説明し、現状の把握の項目を示した。']],
  },
  {
    topics: ['topicCare'],
    weight: [6, 6],
    talks: [
      [
        '育児休業から復帰する社員の働き方を決めたい。',
        '短時間勤務の制度と面談の進め方を説明し、復帰の計画書の例を示した。',
      ],
      ['介護のために休む社員への対応を知りたい。', '介護休業と介護休暇の違いを説明し、規程の見直しを助言した。'],
    ],
  },
]

/** What does not fit any of the topics; named in the column beside. */
export const otherThemes: readonly (readonly [text: string, question: string, advice: string])[] = [
  ['労働保険の手続', '従業員を初めて雇う際の労働保険の手続を知りたい。', '手続の順序を説明し、担当の窓口を案内した。'],
  ['退職手続', '退職する社員に渡す書類を確認したい。', '書類の一覧を示し、渡す時期を説明した。'],
  ['社内研修', '管理職に向けた労務管理の研修の内容を相談したい。', '研修の項目と教材の例を示した。'],
]
