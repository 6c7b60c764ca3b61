import js from '@eslint/js'
import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

/**
 * The arrows of the house, left to right; nothing runs back. A room may import itself and the rooms named here.
 */
const rooms = {
  workbook: [],
  text: ['workbook'],
  calendar: ['workbook'],
  forms: ['workbook'],
  profiles: ['workbook', 'forms', 'calendar'],
  reading: ['workbook', 'text', 'calendar', 'forms', 'profiles'],
  submission: ['workbook', 'text', 'calendar', 'forms', 'profiles', 'reading'],
  // A total is counted under the doubts the engine holds, and a rule compares with totals: two rooms of one judgement.
  totals: ['workbook', 'text', 'calendar', 'forms', 'profiles', 'reading', 'submission', 'validators'],
  validators: ['workbook', 'text', 'calendar', 'forms', 'profiles', 'reading', 'submission', 'totals'],
  authoring: ['workbook', 'text', 'calendar', 'forms', 'profiles'],
  samples: ['workbook', 'text', 'calendar', 'forms', 'profiles', 'authoring'],
  answers: ['workbook', 'text', 'calendar', 'forms', 'profiles', 'reading', 'submission', 'totals', 'validators'],
  session: [
    'workbook',
    'text',
    'calendar',
    'forms',
    'profiles',
    'reading',
    'submission',
    'totals',
    'validators',
    'authoring',
    'samples',
    'answers',
  ],
  hosts: ['workbook', 'text', 'calendar', 'session'],
}
const all = [...Object.keys(rooms), 'functions', 'taskpane', 'commands', 'browser', 'cli']
const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: all.filter((other) => other !== room && !allowed.includes(other)).map((other) => `./src/${other}`),
  message: `src/${room} may import only: ${allowed.join(', ') || 'nothing'}`,
}))
const pure = Object.keys(rooms).filter((room) => room !== 'hosts')

const plainNames = {
  selector: 'ImportDeclaration[source.value=/(^|\\u002f)(utils?|helpers?|common)$/]',
  message: 'Name a file by what it is about.',
}
// Named one by one and not by an allowed list of packages, a host would come in with the next dependency.
const foreign = '^(?!\\.|@cfworker\\/json-schema$|@holiday-jp\\/)'
const noHost = 'Pure rooms know no host and no package but those that check a schema and name the holidays.'
const sameEverywhere = 'The same input gives the same bytes on every machine.'
const unsteady = [{ object: 'Math', property: 'random', message: sameEverywhere }]
const hostGlobals = [
  'globalThis',
  'self',
  'process',
  'Buffer',
  'console',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'Excel',
  'Office',
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'tests/fixtures', 'examples', 'out'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    plugins: { 'import-x': importX, 'office-addins': officeAddins },
    // Without it no import of a .ts file resolves, and the arrows below would hold nothing.
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })] },
    rules: {
      'import-x/no-unresolved': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': ['error', plainNames],
    },
  },
  {
    files: [`src/{${pure.join(',')}}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: foreign, message: noHost }] }],
      'no-restricted-syntax': [
        'error',
        plainNames,
        { selector: 'ImportExpression[source.value=/^[^.]/]', message: noHost },
        { selector: 'MemberExpression[property.name=/^(localeCompare|toLocale\\w+)$/]', message: sameEverywhere },
      ],
      'no-restricted-properties': ['error', ...unsteady],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Days are ISO strings made at the host.' },
        ...hostGlobals,
      ],
    },
  },
  {
    files: [`src/{${pure.filter((room) => room !== 'calendar' && room !== 'text').join(',')}}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-properties': ['error', ...unsteady, { object: 'Intl', message: sameEverywhere }] },
  },
  {
    files: ['src/{hosts,commands,taskpane,functions}/**/*.{ts,tsx}'],
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
