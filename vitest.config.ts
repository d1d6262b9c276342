import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import './tests/support/typescript.mjs'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts'],
    setupFiles: ['tests/support/typescript.mjs', 'tests/support/seed.ts', 'tests/support/own-folder.ts'],
    // The first has the others read.
    sequence: { setupFiles: 'list' },
    // Node reads the program's thousand files by itself, in half the time in which vitest would put each together.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 120_000,
    // A machine with other work takes its time to start a program and to end it, too.
    hookTimeout: 120_000,
    pool: 'forks',
    // One process reads the program's modules once and runs file after file: what a file changes for all (timers, the
    // console) it puts back.
    isolate: false,
    // What is young has little room unless told, and a story fills it every other moment: it would be swept twice as often.
    execArgv: ['--max-semi-space-size=64'],
    // Vitest would leave one core idle, and tests wait for disks, browsers and other programs: one more than cores.
    maxWorkers: availableParallelism() + 1,
  },
})
