/** The commands by who needs them; everything else is a part of one of these. */
console.log(`To see it
  npm start                           the demonstration place on this machine: installs, builds, opens, prints its address (Ctrl-C stops all of it)
                                      PORT and SONGHANH_DATA choose the port and the folder

To use it from a terminal
  npm run -s songhanh -- --help       the commands on files and on a running place
  npm run -s songhanh -- read FILE    what a plan says, with its defects first

To change it
  npm test                            everything: format, lint, types, fences, dead code, cases, laws, server, browser; ends with one line of figures
  npm run check                       only the checks of the house, in seconds
  npm run fix                         writes the format and the repairs the linter is sure of
  npm run bench                       measurements, with the machine described

Where to read: README.md, then docs/map.md`)
