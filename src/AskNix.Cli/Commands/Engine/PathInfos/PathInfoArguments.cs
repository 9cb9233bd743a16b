using AskNix.Cli.Commands.Engine.Store;

namespace AskNix.Cli.Commands.Engine.PathInfos;

/// <summary>A command line of <c>nix path-info</c>.</summary>
internal sealed class PathInfoArguments
{
    public bool IsRecursive { get; private set; }

    public bool ShowsSize { get; private set; }

    public bool ShowsClosureSize { get; private set; }

    public bool IsForPeople { get; private set; }

    public bool ShowsSignatures { get; private set; }

    public bool IsAll { get; private set; }

    public bool IsJson { get; private set; }

    /// <summary>1, by whole paths, or 2, by names.</summary>
    public int? JsonFormat { get; private set; }

    /// <summary>What is left, in the words of <c>nix-store</c>: the store that is meant, and paths.</summary>
    public string[] StoreWords { get; private set; } = [];

    /// <exception cref="StoreUsageException">They are no such line.</exception>
    public static PathInfoArguments Parse(string[] words)
    {
        var parsed = new PathInfoArguments();
        List<string> rest = [];
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] == "--json-format" && at + 1 < words.Length)
                (parsed.IsJson, parsed.JsonFormat) = (true, words[++at] switch { "1" => 1, "2" => 2, var other => throw new StoreUsageException($"there is no JSON format '{other}'") });
            // Short flags can stand together.
            else if (words[at] is ['-', not '-', ..] flags && flags.AsSpan(1).IndexOfAnyExcept("rsSh") < 0)
                parsed.TakeShort(flags);
            else if (!parsed.TakeLong(words[at]))
                rest.Add(words[at]);
        }
        parsed.StoreWords = [.. rest];
        return parsed;
    }

    private void TakeShort(string flags)
    {
        IsRecursive |= flags.Contains('r', StringComparison.Ordinal);
        ShowsSize |= flags.Contains('s', StringComparison.Ordinal);
        ShowsClosureSize |= flags.Contains('S', StringComparison.Ordinal);
        IsForPeople |= flags.Contains('h', StringComparison.Ordinal);
    }

    private bool TakeLong(string word) => word switch
    {
        "--recursive" => IsRecursive = true,
        "--size" => ShowsSize = true,
        "--closure-size" => ShowsClosureSize = true,
        "--human-readable" => IsForPeople = true,
        "--sigs" => ShowsSignatures = true,
        "--all" => IsAll = true,
        "--json" => IsJson = true,
        _ => false,
    };
}
