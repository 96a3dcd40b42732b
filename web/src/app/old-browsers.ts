/** What the last browsers of Windows 7 and 8 lack of the language the rules are written in (Chrome 109 knows no `toSorted`). Loaded before anything is drawn, by them alone. */
import 'core-js/actual/array/to-reversed'
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/with'
import 'core-js/actual/map/group-by'
import 'core-js/actual/object/group-by'
