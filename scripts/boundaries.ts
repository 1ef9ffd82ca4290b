import { faultsIn } from './imports.ts'

const { modules, faults } = await faultsIn('.')
for (const fault of faults) console.error(fault)
console.log(`${modules} modules, ${faults.length} faults`)
// A parser that can read no TypeScript finds no modules and no faults either.
process.exitCode = faults.length > 0 || modules === 0 ? 1 : 0
