using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>
/// A name and a version: "python 3.11", "the java development kit, version 21". Where there is a package of its own for the version it is meant;
/// else the person must be told that the version is another.
/// </summary>
static class VersionedName
{
    public static bool Add(List<Token> words, ProgramList list)
    {
        var at = words.FindIndex(1, token => NameForm.IsVersion(token) || token.Word is "version" or "release");
        if (at < 1)
            return false;
        var name = words[..at];
        var version = words.Skip(at).FirstOrDefault(NameForm.IsVersion)?.Word.TrimStart('v');
        if (version is null)
            return AddName(name, list);
        if (Package(name, version, words[at], list.Names) is { } exact)
            return list.Add(exact);
        if (!AddName(name, list))
            return false;
        list.Remark = $"version {version}";
        return true;
    }

    static bool AddName(List<Token> name, ProgramList list) => list.AddKnown(name) || (name is [var word] && UnknownNames.Add(word, list));

    // "python 3.11" is a name; jdk21, postgresql_16 are the attribute and its number.
    static string? Package(List<Token> name, string version, Token place, ProgramNames names)
    {
        string[] numbers = [version, version.Split('.')[0]];
        return numbers.Select(number => names.Known([.. name, place.Put(number)])).FirstOrDefault(package => package is not null)
            ?? (names.Known(name) is { } attribute ? numbers.SelectMany(number => (string[])[$"{attribute}{number}", $"{attribute}_{number}"]).Select(names.Attribute).FirstOrDefault(package => package is not null) : null);
    }
}
