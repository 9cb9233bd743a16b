using System.Globalization;
using AskNix.Cli.Terminals;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>A command line of <c>nix-store</c>: the operation, its own flags, its words, and what is common to all.</summary>
internal sealed class StoreArguments
{
    private readonly List<string> _flags = [];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private DaemonSettings _daemon = new();
    private bool _changesSettings;

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

    /// <summary>Null where nothing was said, so that the daemon's own hold.</summary>
    public DaemonSettings? Settings => _changesSettings || _settings.Count > 0 ? _daemon with { Others = _settings } : null;

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
            case "--option": _settings[Value(word, rest)] = Value(word, rest); return true;
            case "--extra-experimental-features" or "--experimental-features" or "--substituters" or "--timeout": _settings[word[2..]] = Value(word, rest); return true;
            case "-v" or "--verbose": return Set(_daemon with { Verbosity = (Verbosity)Math.Min((int)_daemon.Verbosity + 1, (int)Verbosity.Vomit) });
            case "--quiet": return Set(_daemon with { Verbosity = (Verbosity)Math.Max((int)_daemon.Verbosity - 1, (int)Verbosity.Error) });
            case "-j" or "--max-jobs": return Set(_daemon with { MaximumJobs = Number(word, rest) });
            case "--cores": return Set(_daemon with { BuildCores = Number(word, rest) });
            case "--max-silent-time": return Set(_daemon with { MaximumSilence = TimeSpan.FromSeconds(Number(word, rest)) });
            case "-k" or "--keep-going": return Set(_daemon with { KeepGoing = true });
            case "-K" or "--keep-failed": return Set(_daemon with { KeepFailed = true });
            case "--fallback": return Set(_daemon with { TryFallback = true });
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

    private bool Set(DaemonSettings settings)
    {
        _daemon = settings;
        return _changesSettings = true;
    }

    private static int Number(string word, CommandWords rest) =>
        Value(word, rest) is var value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : value == "auto" ? Environment.ProcessorCount : throw new StoreUsageException($"'{word}' requires an integer argument");

    private static string Value(string word, CommandWords rest) =>
        rest.TryTakeValue(out var value) ? value : throw new StoreUsageException($"'{word}' requires an argument");
}
