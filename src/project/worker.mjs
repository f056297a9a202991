import { compiled } from '../compiled.mjs'

// what each thread of the pool loads
const [address] = await compiled([`${import.meta.dirname}/worker.ts`])
const { work } = await import(address)
export default work
