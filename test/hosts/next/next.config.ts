import type { NextConfig } from 'next'

export default {
  // The server draws with them as they are.
  serverExternalPackages: ['@lit-labs/ssr', '@lmp-widgets/elements'],
  // The types are checked on their own.
  typescript: { ignoreBuildErrors: true },
  compress: false,
  // Here the packages are links to where they are installed.
  turbopack: { root: '/' },
} satisfies NextConfig
