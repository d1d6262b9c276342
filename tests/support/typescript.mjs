// Has Node read TypeScript by itself, for tests that vitest does not put together: once in a process.
import { begin } from './typescript-hooks.mjs'

begin()
