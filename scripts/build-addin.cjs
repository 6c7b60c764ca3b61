// The add-in from one source: development (webpack-dev-server), production, and the closed network.
const path = require('node:path')
const { existsSync } = require('node:fs')
const HtmlPlugin = require('html-webpack-plugin')
const CopyPlugin = require('copy-webpack-plugin')
const { typescript, resolve, define } = require('./build-source.cjs')

const root = path.join(__dirname, '..')
const development = 'https://localhost:3000'
const microsoft = 'https://appsforoffice.microsoft.com'
const officeFromMicrosoft = `${microsoft}/lib/1/hosted/office.js`
const officeOfOurOwn = 'officejs/office.js'

/** Griffel fills its style elements rule by rule: an empty element is all the page must allow. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
const policy = ({ scripts = [], connections = [] }) =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connections].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const functions = path.join(root, 'src/functions/index.ts')

/** @returns {import('webpack').Configuration} */
function addin({ name, folder, officeJs, policy: content, mode }) {
  return {
    name,
    mode,
    target: ['web', 'es2022'],
    devtool: mode === 'development' ? 'source-map' : false,
    entry: { taskpane: './src/taskpane/index.tsx', ...(existsSync(functions) ? { functions } : {}) },
    output: {
      path: path.join(root, 'dist', folder),
      // The name stays readable on the disk, and a new edition is never taken from a cache.
      filename: mode === 'development' ? '[name].js' : '[name].js?[contenthash:8]',
      clean: true,
    },
    resolve,
    module: { rules: [typescript, { test: /\.css$/, type: 'asset/resource' }] },
    optimization: { chunkIds: 'named', runtimeChunk: 'single' },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      define(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: path.join(root, 'src/taskpane/taskpane.html'),
        scriptLoading: 'defer',
        minify: false,
        templateParameters: { officeJs, policy: content },
      }),
      new CopyPlugin({
        patterns: [{ from: path.join(root, 'assets/*.png'), to: 'assets/[name][ext]', noErrorOnMissing: true }],
      }),
    ],
  }
}

module.exports = {
  development: () => ({
    ...addin({
      name: 'addin',
      folder: 'addin',
      mode: 'development',
      officeJs: officeFromMicrosoft,
      policy: policy({ scripts: [microsoft], connections: ['wss://localhost:3000'] }),
    }),
    devServer: {
      server: 'https',
      host: 'localhost',
      port: 3000,
      headers: { 'Access-Control-Allow-Origin': '*' },
      client: { overlay: false },
    },
  }),
  production: ({ host = development } = {}) =>
    addin({
      name: 'addin',
      folder: 'addin',
      mode: 'production',
      officeJs: officeFromMicrosoft,
      policy: policy({ scripts: [microsoft] }),
      host,
    }),
  closed: ({ host = development } = {}) =>
    addin({
      name: 'closed',
      folder: 'addin-closed',
      mode: 'production',
      officeJs: officeOfOurOwn,
      policy: policy({}),
      host,
    }),
}
