import { absent, type FunctionFault } from './fault'

export const noTarget = (): FunctionFault =>
  absent(
    '目標件数が0件なので計算できません。目標件数を確かめてください。',
    'There is no target above 0 to compare with.',
  )

export const noMonthLeft = (): FunctionFault =>
  absent(
    '残りの月がないので、月あたりの必要件数は出せません。',
    'No month is left, so there is no number needed per month.',
  )
