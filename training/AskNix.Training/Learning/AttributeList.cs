using System.Text.Json;

namespace AskNix.Training.Learning;

/// <summary>
/// Makes <c>src/AskNix/Understanding/Data/attributes.txt</c> of the attributes that <c>training/attributes.nix</c> lists, with a mark behind
/// those that dictionaries have as a word. Where two sets have a program of one name, that of the top level, or else of the earlier set, is meant.
/// </summary>
static class AttributeList
{
    // Of so few letters nearly everything is a word of some language, or an abbreviation.
    const int ShortestName = 3;

    /// <param name="names">The attributes, as a list in JSON.</param>
    /// <param name="dictionaries">Files with a word a line.</param>
    /// <param name="isWord">Whether the reader itself knows a word.</param>
    /// <param name="list">Where the list is written.</param>
    public static void Write(string names, IEnumerable<string> dictionaries, Func<string, bool> isWord, TextWriter list)
    {
        var words = dictionaries.SelectMany(File.ReadLines).Select(word => word.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in JsonSerializer.Deserialize<string[]>(names)!.Where(IsPlain).OrderBy(attribute => attribute.Contains('.', StringComparison.Ordinal)).ThenBy(attribute => attribute, StringComparer.Ordinal))
        {
            var key = attribute[(attribute.LastIndexOf('.') + 1)..].TrimStart('_').ToLowerInvariant();
            if (key.Length > 0)
                attributes.TryAdd(key, key.Length < ShortestName || words.Contains(key) || isWord(key) ? attribute + " ~" : attribute);
        }

        foreach (var line in attributes.Values)
            list.Write(line + "\n");
    }

    // Nobody asks for what only builds of other packages run.
    static bool IsPlain(string attribute) => !attribute.EndsWith("Hook", StringComparison.Ordinal) && attribute.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' or '+');
}
