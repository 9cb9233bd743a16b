using AskNix.Errors;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What a tool that evaluates is called with: the flags of <c>nix-instantiate</c>.</summary>
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

    public bool? IsReadOnly { get; private set; }

    public TimeSpan? Timeout { get; private set; }

    /// <summary>Entries of -I, before those of NIX_PATH.</summary>
    public List<string> SearchPath { get; } = [];

    /// <summary>From --arg, an expression, and --argstr, a text.</summary>
    public List<(string Name, string Text, bool IsExpression)> Arguments { get; } = [];

    /// <summary>From --option and the flags that stand for one.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <exception cref="AskNixException">They are no call of the tool.</exception>
    public static EvaluationArguments Parse(IEngineTool tool, string[] words)
    {
        var parsed = new EvaluationArguments();
        var rest = new Queue<string>(words);
        while (rest.TryDequeue(out var word))
            parsed.Take(tool, word, rest);
        if (parsed.Sources.Count == 0)
            parsed.Sources.Add("./default.nix");
        return parsed;
    }

    private void Take(IEngineTool tool, string word, Queue<string> rest)
    {
        string Next() => rest.TryDequeue(out var value) ? value : throw EngineTable.BadUsage(tool, $"{word} wants a value.");
        switch (word)
        {
            case "-E" or "--expr": AreExpressions = true; break;
            case "-A" or "--attr": AttributePaths.Add(Next()); break;
            case "--strict": IsStrict = true; break;
            case "--json" or "--raw" or "--xml": Format = word[2..]; break;
            case "--no-location": HasLocations = false; break;
            case "--show-trace" or "--no-show-trace": ShowsTrace = word == "--show-trace"; break;
            case "--readonly-mode": IsReadOnly = true; break;
            case "--read-write-mode": IsReadOnly = false; break;
            case "--eval" or "--eval-only" or "--quiet": break;
            case "-I" or "--include": SearchPath.Add(Next()); break;
            case "--timeout": Timeout = TimeSpan.FromSeconds(double.TryParse(Next(), out var seconds) && seconds >= 0 ? seconds : throw EngineTable.BadUsage(tool, "--timeout wants seconds.")); break;
            case "--arg": Arguments.Add((Next(), Next(), true)); break;
            case "--argstr": Arguments.Add((Next(), Next(), false)); break;
            case "--option": Settings[Next()] = Next(); break;
            case "--extra-experimental-features" or "--experimental-features" or "--max-call-depth" or "--lint-url-literals" or "--lint-absolute-path-literals" or "--lint-short-path-literals": Settings[word[2..]] = Next(); break;
            case "--pure-eval" or "--restrict-eval" or "--trace-verbose" or "--abort-on-warn": Settings[word[2..]] = "true"; break;
            case "--impure": Settings["pure-eval"] = "false"; break;
            case ['-', _, ..]: throw EngineTable.BadUsage(tool, $"engine {tool.Name} has no option {word}.");
            default: Sources.Add(word); break;
        }
    }
}
