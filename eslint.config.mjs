import js from '@eslint/js'
import importX from 'eslint-plugin-import-x'
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

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'tests/fixtures', 'examples', 'out'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    plugins: { 'import-x': importX, 'office-addins': officeAddins },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/(^|\\u002f)(utils?|helpers?|common)$/]',
          message: 'Name a file by what it is about.',
        },
      ],
    },
  },
  {
    files: [`src/{${pure.join(',')}}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'react', 'react-dom', '@fluentui/*', 'office-js', '@microsoft/*'],
              message: 'Pure rooms know no host.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Days are ISO strings made at the host.' },
        'process',
        'Buffer',
        'window',
        'document',
        'fetch',
        'Excel',
        'Office',
      ],
    },
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
