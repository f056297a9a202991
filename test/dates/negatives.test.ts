import { expect, test } from 'vitest'
import { negatives } from './negatives.ts'
import { published, valuesIn } from './times-in.ts'

test.each(negatives)('no date in: %s', text => expect(valuesIn(text, published)).toBeNull())
