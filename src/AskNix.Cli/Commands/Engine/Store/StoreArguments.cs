using System.Globalization;
using AskNix.Cli.Terminals;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>A command line of <c>nix-store</c>: the operation, its own flags, its words, and what is common to all.</summary>
internal sealed class StoreArguments
{
    private readonly List<string> _flags = [];
    private readonly List<string> _words = [];
    private readonly List<(string Name, string Value)> _options = [];

    /// <summary>Null where none was named.</summary>
    public IStoreOperation? Operation { get; private set; }

    /// <summary>The operation's own flags, in order.</summary>
    public IReadOnlyList<string> Flags => _flags;

    /// <summary>What is no flag, with the words of standard input where --stdin says so.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>From --store; null leaves it to the environment.</summary>
    public string? Address { get; private set; }

    /// <summary>From --add-root, absolute.</summary>
    public string? Root { get; private set; }

    public bool HasNoOutput { get; private set; }

    /// <summary>From --option and the flags that stand for one, by the names of nix.conf, in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Options => _options;

    /// <summary>How many times -v was given, less the times of --quiet.</summary>
    public int Verbosity { get; private set; }

    /// <exception cref="StoreUsageException">They are no such line.</exception>
    public static StoreArguments Parse(string[] words, Terminal terminal)
    {
        var parsed = new StoreArguments();
        var rest = new CommandWords(words);
        var readsInput = false;
        while (rest.TryTake(out var word, out var isFlag))
        {
            if (!isFlag)
                parsed._words.Add(word);
            else if (word == "--stdin")
                readsInput = true;
            else if (!parsed.TakeCommon(word, rest) && !parsed.TakeSetting(word, rest))
                parsed.TakeOwn(word, rest);
        }
        // What has its input there itself reads it itself.
        if (readsInput && !terminal.InputIsTerminal && parsed.Operation is not (ImportOperation or RestoreOperation))
            parsed._words.AddRange(terminal.Input.ReadToEnd().Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return parsed;
    }

    /// <summary>Fails unless all flags are among these.</summary>
    /// <exception cref="StoreUsageException">One is not.</exception>
    public void AllowFlags(params ReadOnlySpan<string> known)
    {
        foreach (var flag in _flags)
        {
            if (!known.Contains(flag))
                throw new StoreUsageException($"unknown flag '{flag}'");
        }
    }

    /// <exception cref="StoreUsageException">There are words.</exception>
    public void AllowNoWords()
    {
        if (_words.Count > 0)
            throw new StoreUsageException("no arguments expected");
    }

    private bool TakeCommon(string word, CommandWords rest)
    {
        switch (word)
        {
            case "--store": Address = Value(word, rest); return true;
            case "--add-root": Root = Path.GetFullPath(Value(word, rest)); return true;
            case "--indirect": return true;
            case "--no-output": HasNoOutput = true; return true;
            default: return false;
        }
    }

    private bool TakeSetting(string word, CommandWords rest)
    {
        switch (word)
        {
            case "--option": _options.Add((Value(word, rest), Value(word, rest))); return true;
            case "--extra-experimental-features" or "--experimental-features" or "--substituters": _options.Add((word[2..], Value(word, rest))); return true;
            case "--timeout" or "--max-silent-time" or "--cores": _options.Add((word[2..], Integer(Value(word, rest)))); return true;
            case "-j" or "--max-jobs": _options.Add(("max-jobs", Jobs(Value(word, rest)))); return true;
            case "-k" or "--keep-going": _options.Add(("keep-going", "true")); return true;
            case "-K" or "--keep-failed": _options.Add(("keep-failed", "true")); return true;
            case "--fallback": _options.Add(("fallback", "true")); return true;
            case "-v" or "--verbose": Verbosity++; return true;
            case "--quiet": Verbosity--; return true;
            default: return false;
        }
    }

    private void TakeOwn(string word, CommandWords rest)
    {
        if (StoreOperationTable.Find(word) is { } operation)
        {
            if (Operation is not null && Operation != operation)
                throw new StoreUsageException("only one operation may be specified");
            Operation = operation;
        }
        else
        {
            _flags.Add(word);
            if (word == "--max-freed")
                _flags.Add(Value(word, rest));
        }
    }

    private static string Jobs(string value) => value == "auto" || uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? value
        : throw new StoreUsageException("configuration setting 'max-jobs' should be 'auto' or an integer");

    /// <summary>A letter may stand behind it for a power of 1024.</summary>
    private static string Integer(string value)
    {
        var digits = value is [.., var unit] && char.IsAsciiLetter(unit)
            ? "KMGT".Contains(char.ToUpperInvariant(unit), StringComparison.Ordinal) ? value[..^1] : throw new StoreUsageException($"invalid unit specifier '{char.ToUpperInvariant(unit)}'")
            : value;
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? value : throw new StoreUsageException($"'{digits}' is not an integer");
    }

    private static string Value(string word, CommandWords rest) =>
        rest.TryTakeValue(out var value) ? value : throw new StoreUsageException($"'{word}' requires an argument");
}
