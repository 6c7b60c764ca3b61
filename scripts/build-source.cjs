// What every build shares: how TypeScript is read, and the version that is written into it.
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

const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] }

const define = () => new webpack.DefinePlugin({ YOSHIKI_VERSION: JSON.stringify(version) })

module.exports = { typescript, resolve, define, version }
