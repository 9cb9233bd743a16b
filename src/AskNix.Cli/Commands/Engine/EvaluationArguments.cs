using System.Globalization;
using AskNix.Errors;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What a tool that evaluates is called with: the flags of <c>nix-instantiate</c> and <c>nix-build</c>.</summary>
internal sealed class EvaluationArguments
{
    /// <summary>Files, or with <see cref="AreExpressions"/> expressions; <c>-</c> is standard input.</summary>
    public List<string> Sources { get; } = [];

    public bool AreExpressions { get; private set; }

    /// <summary>What to select; empty for the root.</summary>
    public List<string> AttributePaths { get; } = [];

    public bool IsStrict { get; private set; }

    /// <summary>plain, json, raw or xml.</summary>
    public string Format { get; private set; } = "plain";

    public bool HasLocations { get; private set; } = true;

    public bool ShowsTrace { get; private set; }

    /// <summary>How a failure is told: nix, plain or json.</summary>
    public string ErrorFormat { get; private set; } = "nix";

    /// <summary>Whether expressions are read from standard input, one a line, and answered one by one.</summary>
    public bool IsSession { get; private set; }

    /// <summary>Whether nothing is written; null where that is left to the tool.</summary>
    public bool? IsReadOnly { get; private set; }

    /// <summary>eval, parse or find-file in place of what the tool does by itself; null for that.</summary>
    public string? Mode { get; private set; }

    /// <summary>How long evaluating may take.</summary>
    public TimeSpan? TimeLimit { get; private set; }

    /// <summary>How much memory evaluating may hold, in bytes.</summary>
    public long? MemoryLimit { get; private set; }

    /// <summary>How long each build may take, as in Nix.</summary>
    public TimeSpan? Timeout { get; private set; }

    /// <summary>From --add-root and --out-link: the link to make to the first result.</summary>
    public string? Link { get; private set; }

    /// <summary>From --no-out-link: make no link.</summary>
    public bool HasNoLink { get; private set; }

    public bool IsDryRun { get; private set; }

    /// <summary>Build once more and compare.</summary>
    public bool IsCheck { get; private set; }

    /// <summary>Make damaged outputs anew.</summary>
    public bool IsRepair { get; private set; }

    /// <summary>Whether what builders print is passed on.</summary>
    public bool PrintsBuildOutput { get; private set; } = true;

    /// <summary>How many times -v was given, less the times of --quiet.</summary>
    public int Verbosity { get; private set; }

    /// <summary>Entries of -I, before those of NIX_PATH.</summary>
    public List<string> SearchPath { get; } = [];

    /// <summary>From --arg, an expression, and --argstr, a text.</summary>
    public List<(string Name, string Text, bool IsExpression)> Arguments { get; } = [];

    /// <summary>From --option and the flags that stand for one, by the names of nix.conf, in order.</summary>
    public List<(string Name, string Value)> Options { get; } = [];

    /// <exception cref="AskNixException">They are no call of the tool.</exception>
    public static EvaluationArguments Parse(IEngineTool tool, string[] words)
    {
        var parsed = new EvaluationArguments();
        var rest = new CommandWords(words);
        while (rest.TryTake(out var word, out var isFlag))
        {
            if (isFlag)
                parsed.Take(tool, word, rest);
            else
                parsed.Sources.Add(word);
        }
        if (parsed.Sources.Count == 0)
            parsed.Sources.Add("./default.nix");
        return parsed;
    }

    private void Take(IEngineTool tool, string word, CommandWords rest)
    {
        string Next() => rest.TryTakeValue(out var value) ? value : throw EngineTable.BadUsage(tool, $"{word} wants a value.");
        double Number() => double.TryParse(Next(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e9
            ? number
            : throw EngineTable.BadUsage(tool, $"{word} wants a number.");
        switch (word)
        {
            case "-E" or "--expr": AreExpressions = true; break;
            case "-A" or "--attr": AttributePaths.Add(Next()); break;
            case "--strict": IsStrict = true; break;
            case "--json" or "--raw" or "--xml": Format = word[2..]; break;
            case "--no-location": HasLocations = false; break;
            case "--session": IsSession = true; break;
            case "--show-trace" or "--no-show-trace": ShowsTrace = word == "--show-trace"; break;
            case "--error-format":
                ErrorFormat = Next() is ("nix" or "plain" or "json") and var format ? format : throw EngineTable.BadUsage(tool, "--error-format is nix, plain or json.");
                break;
            case "--readonly-mode": IsReadOnly = true; break;
            case "--read-write-mode": IsReadOnly = false; break;
            case "--eval" or "--eval-only": Mode = "eval"; break;
            case "--parse" or "--parse-only": Mode = "parse"; break;
            case "--find-file": Mode = "find-file"; break;
            case "-I" or "--include": SearchPath.Add(Next()); break;
            case "--time-limit": TimeLimit = TimeSpan.FromSeconds(Number()); break;
            case "--memory-limit": MemoryLimit = (long)(Number() * (1 << 20)); break;
            case "--timeout": Timeout = TimeSpan.FromSeconds(Number()); break;
            case "--arg": Arguments.Add((Next(), Next(), true)); break;
            case "--argstr": Arguments.Add((Next(), Next(), false)); break;
            case "--add-root" or "-o" or "--out-link": Link = Next(); break;
            case "--no-out-link" or "--no-link": HasNoLink = true; break;
            // Links are always what Nix calls indirect.
            case "--indirect": break;
            case "--dry-run": IsDryRun = true; break;
            case "--check": IsCheck = true; break;
            case "--repair": IsRepair = true; break;
            case "-Q" or "--no-build-output": PrintsBuildOutput = false; break;
            case "-v" or "--verbose": Verbosity++; break;
            case "--quiet": Verbosity--; break;
            case "--option": Options.Add((Next(), Next())); break;
            case "-j" or "--max-jobs": Options.Add(("max-jobs", Next())); break;
            case "-k" or "--keep-going": Options.Add(("keep-going", "true")); break;
            case "-K" or "--keep-failed": Options.Add(("keep-failed", "true")); break;
            case "--fallback": Options.Add(("fallback", "true")); break;
            case "--cores" or "--max-silent-time" or "--store" or "--extra-experimental-features" or "--experimental-features" or "--max-call-depth" or "--lint-url-literals" or "--lint-absolute-path-literals" or "--lint-short-path-literals": Options.Add((word[2..], Next())); break;
            case "--pure-eval" or "--restrict-eval" or "--trace-verbose" or "--abort-on-warn": Options.Add((word[2..], "true")); break;
            case "--allow-import-from-derivation": Options.Add((word[2..], "true")); break;
            case "--no-allow-import-from-derivation": Options.Add(("allow-import-from-derivation", "false")); break;
            case "--impure": Options.Add(("pure-eval", "false")); break;
            default: throw EngineTable.BadUsage(tool, $"engine {tool.Name} has no option {word}.");
        }
    }
}
