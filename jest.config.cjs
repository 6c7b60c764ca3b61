/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Nothing is judged by the clock: a machine that is busy must not fail a test.
  // Both cores of a small machine; a worker that has loaded many libraries makes room.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/scripts/build-for-tests.cjs',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { useDefineForClassFields: false, react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  reporters: ['default', '<rootDir>/scripts/closing-line.cjs'],
}
