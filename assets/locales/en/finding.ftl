# Finding, filtering, data grid, and presentation.

## Data grid

grid-view = Data
grid-view-explained = Fill in all stakeholders and ties in a table, as in a spreadsheet.
grid-name-stakeholders = Data grid of stakeholders
grid-name-ties = Data grid of ties
grid-add-stakeholder = Type a name to add…
grid-add-tie = Type the first end to add…
grid-from = From
grid-to = To
grid-place = Row { $row }, { $column }
grid-place-row = Row { $row }
grid-edit = Fill in row { $row }, { $column }
grid-clear = Clear cells
grid-remove-rows = Remove rows from this variant
grid-misfit-word = “{ $value }” is not one of the choices. Pick one from the list (F2).
grid-misfit-name = No stakeholder is called “{ $value }”. Pick one from the list (F2), or add the name first.
grid-misfit-strength = “{ $value }” is not a number above 0. Write for example 1 or 2.5.
grid-misfit-empty = A name is needed. The row stays as it was.
grid-misfit-end = A tie needs both ends. Fill in the columns From and To.
grid-misfit-column = “{ $value }” lies beyond the last column. Paste from a column further left.
grid-misfit-more = … and { $n } more. Copy the list to see all of them.
grid-misfit-copy = Copy what did not fit
grid-misfit-close = Close message
command-data-grid = Data in a table

## Pasting lists

edit-error-too-many-columns = This table has too many columns for the map. Paste it into the Data view, or import its file.
step-fill = fill in table

## Finding

command-find = Find on the map
find-hint = Find names, notes, categories…
find-nothing = None
find-next = Next hit
find-previous = Previous hit
find-close = Close the search

## Filters and what stands out

filter-choose = Filter and highlight
filter-counts = Ties that count
filter-stands-out = What stands out
filter-measure = Measure at least…
filter-around-selected = Around the selected one
filter-category = Category: { $value }
filter-measure-least = { $value } at least
filter-around = Around { $value }
filter-least = Lowest value
filter-depth = Distance in steps
filter-steps = deep
filter-hide-others = Hide the others

## View

command-previous-view = Previous view
command-next-view = Next view
command-larger = Larger interface
command-smaller = Smaller interface
command-usual-size = Usual interface size
command-reduce-motion = Reduce motion
notice-size = Interface size { $size }

## Table to a file

table-save = Save table (CSV)
table-kind = CSV table
table-file-name = table
notice-table-saved = Saved to { $file }
