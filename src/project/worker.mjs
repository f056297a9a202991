import { compiled } from '../loader/compiled.mjs'

// what each thread of the pool loads, in a checkout
const [address] = await compiled([`${import.meta.dirname}/worker.ts`])
const { default: work } = await import(address)
export default work
