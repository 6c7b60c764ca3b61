import type { Desk } from '../taskpane/desk/types'
import type { View } from '../taskpane/views'

/** One thing that can be asked from the ribbon or by keys. The id is its name in the manifest and in the shortcuts. */
export interface Command {
  readonly id: string
  readonly label: { readonly ja: string; readonly en: string }
  /** The page of the pane that answers; null leaves the one that is open. */
  readonly view: View | null
  act(desk: Desk): Promise<void>
}

/** What is asked about the result of a check needs one first. */
const checked = async (desk: Desk): Promise<void> => {
  if (!desk.state().findings) await desk.check()
}

const step = async (desk: Desk, by: 1 | -1): Promise<void> => {
  await checked(desk)
  await desk.step(by)
}

const nothing = (): Promise<void> => Promise.resolve()

export const commands: readonly Command[] = [
  {
    id: 'checkBeforeSubmission',
    label: { ja: 'チェック', en: 'Check' },
    view: 'findings',
    act: (desk) => desk.check(),
  },
  {
    id: 'goToNextFinding',
    label: { ja: '次の指摘', en: 'Next Finding' },
    view: 'findings',
    act: (desk) => step(desk, 1),
  },
  {
    id: 'goToPreviousFinding',
    label: { ja: '前の指摘', en: 'Previous Finding' },
    view: 'findings',
    act: (desk) => step(desk, -1),
  },
  {
    id: 'showTotals',
    label: { ja: '集計', en: 'Totals' },
    view: 'totals',
    act: checked,
  },
  {
    id: 'showLists',
    label: { ja: '入力規則', en: 'Dropdowns' },
    view: 'lists',
    act: checked,
  },
  {
    id: 'showSubmission',
    label: { ja: '提出', en: 'Submit' },
    view: 'submit',
    act: checked,
  },
  {
    id: 'showPane',
    label: { ja: 'パネル', en: 'Pane' },
    view: null,
    act: nothing,
  },
]
