/** The words of states, moves, roles and programmes, said once on the server and read here: one line a module. */
import '#kernel/vocabulary.ts'
import '#modules/vocabulary.ts'
