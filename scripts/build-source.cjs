// What every build shares: how TypeScript is read, and the version that is written into it.
const path = require('node:path')
const webpack = require('webpack')
const { version } = require('../package.json')

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
        transform: { useDefineForClassFields: false, react: { runtime: 'automatic' } },
      },
    },
  },
}

/** Of the holidays a page asks for day and name only. */
const holidays = {
  test: /[\\/]holidays_every_year[\\/]\d+\.js$/,
  type: 'javascript/esm',
  loader: path.join(__dirname, 'slim-holidays.cjs'),
}

/** What several packs of rules share is fetched once, with the first of them. */
const sharedByRules = {
  name: 'rules',
  chunks: ({ name }) => /^rules-/.test(name ?? ''),
  minChunks: 2,
  minSize: 0,
  enforce: true,
}

const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] }

const define = () => new webpack.DefinePlugin({ YOSHIKI_VERSION: JSON.stringify(version) })

module.exports = { typescript, holidays, sharedByRules, resolve, define, version }
