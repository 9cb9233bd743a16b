using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nix.Store.Building;

/// <summary>
/// What a builder finds of structured attributes in <c>.attrs.sh</c>: those a shell can hold (ParsedDerivation::writeStructuredAttrsShell in
/// src/libstore/parsed-derivations.cc).
/// </summary>
internal static partial class StructuredAttributes
{
    internal static string ToShell(JsonElement attributes)
    {
        var text = new StringBuilder();
        foreach (var attribute in attributes.EnumerateObject().OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            if (!VariableName().IsMatch(attribute.Name))
                continue;
            var value = attribute.Value;
            if (Simple(value) is { } simple)
                text.Append(CultureInfo.InvariantCulture, $"declare {attribute.Name}={simple}\n");
            else if (value.ValueKind is JsonValueKind.Array && All(value.EnumerateArray().Select(Simple)) is { } items)
                text.Append(CultureInfo.InvariantCulture, $"declare -a {attribute.Name}=({items})\n");
            else if (value.ValueKind is JsonValueKind.Object && All(Entries(value)) is { } entries)
                text.Append(CultureInfo.InvariantCulture, $"declare -A {attribute.Name}=({entries})\n");
        }
        return text.ToString();
    }

    private static IEnumerable<string?> Entries(JsonElement value) => value.EnumerateObject()
        .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        .Select(entry => Simple(entry.Value) is { } simple ? $"[{Quoted(entry.Name)}]={simple}" : null);

    /// <summary>Each with a blank behind it; null where one of them is none for a shell.</summary>
    private static string? All(IEnumerable<string?> items)
    {
        var all = items.ToList();
        return all.Contains(null) ? null : string.Concat(all.Select(item => item + ' '));
    }

    private static string? Simple(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Quoted(value.GetString()!),
        // Nix asks whether it is whole as a float, and writes it as an int of 32 bits.
        JsonValueKind.Number when MathF.Ceiling(value.GetSingle()) == value.GetSingle() => Whole(value).ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Null => "''",
        JsonValueKind.True => "1",
        JsonValueKind.False => "",
        _ => null,
    };

    // What a float too large for one becomes is the processor's choice, as it is for Nix.
    private static int Whole(JsonElement value) => value.TryGetInt64(out var number) ? unchecked((int)number) : double.ConvertToIntegerNative<int>(value.GetDouble());

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex VariableName();
}
