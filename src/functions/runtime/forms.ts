import { key } from '../../text/key'
import { text, type Reader } from './readers'

/** 様式14, 14, (様式14): how a form is called; anything else stays as it is. */
export const formName: Reader<string> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = key(text.read(raw, about))
    const bare = /^[(]?(?:様式)?(\d{1,2}(?:-\d)?)[)]?$/.exec(typed)?.[1]
    return bare === undefined ? typed : `様式${bare}`
  },
}
