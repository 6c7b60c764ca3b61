import { y14, type FormDefinition } from '../forms'
import type { Profile } from '../profiles/types'
import type { Month } from '../workbook/types'
import { inferCases } from './cases'
import { CompanyIndex } from './companies'
import { conflictsOf } from './conflicts'
import type { Companies, Role, Submission, SubmittedTable } from './types'

type OverTables = Pick<Submission, 'tables' | 'conflicts' | 'of' | 'withHistory' | 'companies' | 'cases'>

/** What a submission says over its tables. @param companies where they are known already. */
export function over(
  tables: readonly SubmittedTable[],
  profile: Profile,
  month: Month | null,
  companiesOf: (consultations: readonly SubmittedTable<typeof y14>[]) => Companies = (own) => new CompanyIndex(own),
): OverTables {
  const of =
    (roles: readonly Role[]) =>
    <D extends FormDefinition>(form: D): readonly SubmittedTable<D>[] =>
      tables.filter(
        (table) => table.form.id === form.id && roles.includes(table.role),
      ) as unknown as readonly SubmittedTable<D>[]
  const withHistory = of(['current', 'history'])
  const companies = companiesOf(withHistory(y14))
  return {
    tables,
    conflicts: conflictsOf(tables, profile, month),
    of: of(['current']),
    withHistory,
    companies,
    cases: inferCases(companies, profile),
  }
}
