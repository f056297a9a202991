import { setFlagsFromString } from 'node:v8'

// the heap grows by a third before it is swept instead of doubling: a third less memory at the most, for the same time
setFlagsFromString('--heap-growing-percent=30')
