// The pane in every state, from made-up answers: for looking at, not for shipping.
const path = require('node:path')
const HtmlPlugin = require('html-webpack-plugin')
const { typescript, resolve, define } = require('../../../../scripts/build-source.cjs')

const root = path.join(__dirname, '../../../..')

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: path.join(__dirname, 'gallery.tsx'),
  output: { path: path.join(root, 'dist/gallery'), filename: '[name].js', clean: true, publicPath: './' },
  resolve,
  module: { rules: [typescript, { test: /\.(ttf|png)$/, type: 'asset/resource' }] },
  optimization: { chunkIds: 'named' },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [
    define(),
    new HtmlPlugin({ filename: 'gallery.html', template: path.join(__dirname, 'gallery.html'), minify: false }),
  ],
}
