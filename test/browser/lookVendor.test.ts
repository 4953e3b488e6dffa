import { looksAt } from './look.ts'

looksAt('vendor', 'every page for the vendor fits, reads well and speaks one language')
