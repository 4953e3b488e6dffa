import { looksAt } from './look.ts'

looksAt('member', 'every page for a partner fits, reads well and speaks one language')
