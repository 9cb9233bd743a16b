using Nix.Evaluation.Flakes;

namespace Nix.Evaluation.Fetching;

/// <summary>What is to be fetched: a type, and what goes with it.</summary>
/// <param name="type">path, file, tarball, git, hg, github, gitlab, sourcehut or indirect.</param>
sealed class FetchInput(string type)
{
    public string Type => type;

    /// <summary>Texts, numbers and truths by name, all but the type.</summary>
    public SortedDictionary<string, object> Attributes { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The input of a flake reference, whose directory is no part of it.</summary>
    public static FetchInput Of(SortedDictionary<string, object> reference)
    {
        var input = new FetchInput((string)reference["type"]);
        foreach ((string name, object value) in reference)
        {
            if (name is not ("type" or "dir"))
                input.Attributes[name] = value;
        }

        return input;
    }

    public string? Text(string name) => Attributes.GetValueOrDefault(name) as string;

    public bool Flag(string name) => Attributes.GetValueOrDefault(name) is true;

    public long? Number(string name) => Attributes.GetValueOrDefault(name) as long?;

    /// <summary>Whether it always gives the same, by what it names or by the hash it must have.</summary>
    public bool IsLocked => type switch
    {
        "git" or "hg" or "github" or "gitlab" or "sourcehut" => Attributes.ContainsKey("rev"),
        "indirect" => false,
        _ => Attributes.ContainsKey("narHash"),
    };

    /// <summary>The path that is meant from the flake it is written in; null for others.</summary>
    public string? RelativePath => type == "path" && Text("path") is { } path && !path.StartsWith('/') ? path : null;

    /// <summary>One with the same attributes, to be changed apart from this one.</summary>
    public FetchInput Copy() => new(type) { Attributes = new SortedDictionary<string, object>(Attributes, StringComparer.Ordinal) };

    /// <summary>The attributes as those of a flake reference.</summary>
    public SortedDictionary<string, object> ToReference() => new(Attributes, StringComparer.Ordinal) { ["type"] = type };

    /// <summary>As messages show it: as a location.</summary>
    public override string ToString() => FlakeReferenceText.Of(ToReference());
}
