using System.Collections.Immutable;
using System.Text;

namespace AskNix.Planning.Generations;

/// <summary>Rows of plain text in aligned columns, two blanks apart; columns with nothing in them are left out.</summary>
/// <param name="headers">The heading of each column.</param>
/// <param name="rightAligned">The columns whose ends are aligned: numbers.</param>
internal sealed class AlignedTable(ImmutableArray<string> headers, params ImmutableArray<int> rightAligned)
{
    private readonly List<ImmutableArray<string>> _rows = [];

    public void Add(params ImmutableArray<string> cells) => _rows.Add(cells);

    public override string ToString()
    {
        int[] columns = [.. Enumerable.Range(0, headers.Length).Where(column => _rows.Any(row => row[column].Length > 0))];
        int[] widths = [.. columns.Select(column => _rows.Append(headers).Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (var row in _rows.Prepend(headers))
        {
            var line = columns.Zip(widths, (column, width) => rightAligned.Contains(column) ? row[column].PadLeft(width) : row[column].PadRight(width));
            text.Append(string.Join("  ", line).TrimEnd()).Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }
}
