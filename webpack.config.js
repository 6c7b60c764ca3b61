// One source, several builds: the command line now; pane, functions and browser edition stand beside it.
const path = require('node:path')
const webpack = require('webpack')
const { version } = require('./package.json')

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    // Fields are plain assignments: a record class is made per table, and field initialisers would cost more than the read.
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { useDefineForClassFields: false },
      },
    },
  },
}

/** @type {import('webpack').Configuration} */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  node: { __filename: false },
  devtool: false,
  entry: './src/cli/main.ts',
  output: { path: path.join(__dirname, 'dist/cli'), filename: 'yoshiki.js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [typescript] },
  // Readable stack traces and honest names are worth more on a command line than a few kilobytes.
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.DefinePlugin({ YOSHIKI_VERSION: JSON.stringify(version) }),
  ],
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
  plugins: [new webpack.DefinePlugin({ YOSHIKI_VERSION: JSON.stringify(version) })],
}

module.exports = [cli, bench]
