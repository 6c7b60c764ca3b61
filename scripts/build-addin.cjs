// The add-in from one source: development (webpack-dev-server), production, and the closed network.
const { existsSync, readFileSync } = require('node:fs')
const { homedir } = require('node:os')
const path = require('node:path')
const CopyPlugin = require('copy-webpack-plugin')
const HtmlPlugin = require('html-webpack-plugin')
const { NormalModuleReplacementPlugin } = require('webpack')
const { hostOf, manifestFor, development } = require('./build-manifest.cjs')
const { Chunks, Licences } = require('./build-report.cjs')
const { Themes } = require('./inline-tokens.cjs')
const { typescript, holidays, sharedByRules, resolve, define, version } = require('./build-source.cjs')

const root = path.join(__dirname, '..')
const microsoft = 'https://appsforoffice.microsoft.com'

/** Griffel fills its style elements rule by rule: an empty element is all the page must allow. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * What the pages may do. No connection at all: neither a mistake of ours nor the library's own telemetry can send anything.
 * @param library where office.js comes from; it checks unusual Excel servers in a hidden frame of its own.
 */
const policy = ({ library, connections = ["'none'"] }) =>
  [
    "default-src 'none'",
    `script-src ${[...new Set(["'self'", library])].join(' ')}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connections.join(' ')}`,
    `frame-src ${library}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What judges and counts, apart from what shows: two budgets, two files. */
const engine =
  /[\\/]src[\\/](workbook|text|calendar|forms|profiles|reading|submission|validators|totals|answers|session)[\\/]|[\\/]node_modules[\\/]@holiday-jp[\\/]/

const functions = /[\\/]src[\\/]functions[\\/]/

/** Before TypeScript is translated, so that it stands in our own files as in Fluent's. */
const inlined = {
  test: /[\\/](src[\\/]taskpane|@fluentui)[\\/].*\.[jt]sx?$/,
  enforce: 'pre',
  loader: path.join(__dirname, 'inline-tokens.cjs'),
}

const copied = (manifest) => [
  { from: path.join(root, 'manifest.xml'), to: 'manifest.xml', transform: () => manifest },
  { from: path.join(root, 'assets/*.png'), to: 'assets/[name][ext]' },
  { from: path.join(root, 'src/commands/*.json'), to: '[name][ext]' },
  { from: path.join(root, 'src/functions/*.json'), to: '[name][ext]', noErrorOnMissing: true },
  { from: path.join(root, 'src/taskpane/*.css'), to: '[name][ext]' },
]

/** Microsoft's library for Excel as it was published: every platform, every language, its licence, nothing changed. */
function library() {
  const published = path.join(root, 'node_modules/@microsoft/office-js')
  const dist = path.join(published, 'dist')
  const take = (from, to) => ({ context: dist, from, to: `officejs/${to}`, info: { minimized: true } })
  return [
    take('{office,o15apptofilemappingtable,custom-functions-runtime}.js', '[name][ext]'),
    take('excel-*-16.0[01]?(-core).js', '[name][ext]'),
    take('*/office_strings.js', '[path][name][ext]'),
    take('{telemetry,ariatelemetry}/!(*.debug).js', '[path][name][ext]'),
    // The library asks for it by this name, and a server may tell capitals apart.
    { ...take('.', 'AgaveErrorUX'), context: path.join(dist, 'agaveerrorux') },
    { from: path.join(published, 'LICENSE.md'), to: 'officejs/LICENSE.md' },
  ]
}

/** @returns {import('webpack').Configuration} */
function addin({ name, folder, mode, officeJs, policy: content, manifest, patterns = [], closed = false }) {
  const page = (filename, chunks) =>
    new HtmlPlugin({
      filename,
      template: path.join(root, 'src/taskpane', filename),
      chunks,
      scriptLoading: 'defer',
      minify: false,
      templateParameters: { officeJs, policy: content, version, closed },
    })
  return {
    name,
    mode,
    target: ['web', 'es2022'],
    devtool: mode === 'development' ? 'source-map' : false,
    // Kept between runs, the graph of chunks comes out otherwise than anew: what is delivered must not depend on it.
    cache: false,
    // One entry: what the functions fetch later is then measured against all that the page holds already.
    entry: { taskpane: ['./src/functions/index.ts', './src/taskpane/index.tsx'] },
    output: {
      path: path.join(root, 'dist', folder),
      // All lies in one folder, wherever that is.
      publicPath: '',
      // The name stays readable on the disk, and a new edition is never taken from a cache.
      filename: mode === 'development' ? '[name].js' : '[name].js?[contenthash:8]',
      clean: true,
    },
    resolve: { ...resolve, alias: { 'rtl-css-js/core$': path.join(root, 'src/taskpane/leftToRight.ts') } },
    module: { rules: [inlined, holidays, typescript] },
    optimization: {
      chunkIds: 'named',
      mangleExports: 'size',
      runtimeChunk: 'single',
      splitChunks: {
        cacheGroups: {
          engine: { test: engine, name: 'engine', chunks: 'initial', enforce: true },
          // The manifest names a script of its own for the functions.
          functions: { test: functions, name: 'functions', chunks: 'initial', enforce: true, priority: 1 },
          rules: sharedByRules,
          holidays: { test: /[\\/]@holiday-jp[\\/]/, name: 'holidays', chunks: 'async', enforce: true },
        },
      },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      define(),
      new NormalModuleReplacementPlugin(/\/prefixerPlugin\.js$/, path.join(root, 'src/taskpane/unprefixed.ts')),
      new Themes(),
      page('taskpane.html', ['taskpane']),
      page('about.html', []),
      new CopyPlugin({ patterns: [...copied(manifest), ...patterns] }),
      new Licences(path.join(root, 'LICENSE')),
      ...(mode === 'production' ? [new Chunks(path.join(root, 'dist', `${folder}.chunks.json`))] : []),
    ],
  }
}

/** Excel for the desktop trusts the certificates of `npx office-addin-dev-certs install`, a browser also our own. */
function server() {
  const folder = path.join(homedir(), '.office-addin-dev-certs')
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) => path.join(folder, file))
  if (![ca, cert, key].every((file) => existsSync(file))) return 'https'
  return { type: 'https', options: { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) } }
}

const fromMicrosoft = { officeJs: `${microsoft}/lib/1/hosted/office.js` }

module.exports = {
  served: () => ({
    ...addin({
      ...fromMicrosoft,
      name: 'addin',
      folder: 'addin',
      mode: 'development',
      policy: policy({ library: microsoft, connections: ["'self'", 'wss://localhost:3000'] }),
      manifest: manifestFor({ dev: true }),
    }),
    devServer: {
      server: server(),
      host: 'localhost',
      port: 3000,
      static: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
      client: { overlay: false },
    },
  }),

  production: (host = development) =>
    addin({
      ...fromMicrosoft,
      name: 'addin',
      folder: 'addin',
      mode: 'production',
      policy: policy({ library: microsoft }),
      manifest: manifestFor({ host: hostOf(host) }),
    }),

  /** For networks without a way out. Microsoft does not support add-ins that bring the library along. */
  closed: (host = development) =>
    addin({
      name: 'closed',
      folder: 'addin-closed',
      mode: 'production',
      officeJs: 'officejs/office.js',
      policy: policy({ library: "'self'" }),
      manifest: manifestFor({ host: hostOf(host) }),
      patterns: library(),
      closed: true,
    }),
}
