using AskNix.Cli.Commands.Engine.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>A command line of <c>nix-env</c>: the operation, the profile that is meant, and the operation's words.</summary>
internal sealed class EnvArguments
{
    /// <summary>Null where none was named.</summary>
    public IProfileOperation? Operation { get; private set; }

    /// <summary>From --profile; null for the user's own.</summary>
    public string? Profile { get; private set; }

    public bool IsDryRun { get; private set; }

    /// <summary>From --out-path: where each package is, too.</summary>
    public bool ShowsPaths { get; private set; }

    /// <summary>What is left, in the words of <c>nix-store</c>: the store that is meant, settings, and what the operation takes.</summary>
    public string[] StoreWords { get; private set; } = [];

    /// <exception cref="StoreUsageException">They are no such line.</exception>
    public static EnvArguments Parse(string[] words)
    {
        var parsed = new EnvArguments();
        List<string> rest = [];
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (word == "--")
            {
                rest.AddRange(words[at..]);
                break;
            }
            if (word is "-p" or "--profile")
                parsed.Profile = Path.GetFullPath(++at < words.Length ? words[at] : throw new StoreUsageException($"'{word}' requires an argument"));
            else if (word == "--dry-run")
                parsed.IsDryRun = true;
            else if (word == "--out-path")
                parsed.ShowsPaths = true;
            else if (word != "--installed" && !parsed.TakeOperation(word))
                rest.Add(word);
        }
        parsed.StoreWords = [.. rest];
        return parsed;
    }

    private bool TakeOperation(string word)
    {
        if (ProfileOperationTable.Find(word) is not { } operation)
            return false;
        if (Operation is not null)
            throw new StoreUsageException("only one operation may be specified");
        Operation = operation;
        return true;
    }
}
