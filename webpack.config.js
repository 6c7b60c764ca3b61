// One source, several builds: the command line, the bench, the add-in (production, closed network) and its dev server.
const path = require('node:path')
const webpack = require('webpack')
const addin = require('./scripts/build-addin.cjs')
const { typescript, resolve, define } = require('./scripts/build-source.cjs')

/** @type {import('webpack').Configuration} */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  node: { __filename: false },
  devtool: false,
  entry: './src/cli/main.ts',
  output: { path: path.join(__dirname, 'dist/cli'), filename: 'yoshiki.js', clean: true },
  resolve,
  module: { rules: [typescript] },
  // Readable stack traces and honest names are worth more on a command line than a few kilobytes.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), define()],
}

/** The engine as the benchmark and the scripts use it. */
const bench = {
  ...cli,
  name: 'bench',
  entry: './bench/entry.ts',
  output: {
    path: path.join(__dirname, 'dist/bench'),
    filename: 'bench.js',
    library: { type: 'commonjs2' },
    clean: true,
  },
  plugins: [define()],
}

/** `npm run build -- --env host=https://…` names where the add-in will stand; `webpack serve` gives the one for development. */
module.exports = (env = {}) => [
  cli,
  bench,
  env.WEBPACK_SERVE ? addin.served() : addin.production(env.host),
  addin.closed(env.host),
]
