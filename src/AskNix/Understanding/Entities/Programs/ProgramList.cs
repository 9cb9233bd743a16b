using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>What has been read of a phrase so far. Its methods that add something say whether they did.</summary>
/// <param name="isOnly">Whether the phrase has no more than one item.</param>
sealed class ProgramList(ProgramNames names, bool isOnly)
{
    // What several programs are called together, before they are named.
    static readonly WordSet Plurals = WordTable.Set("tools apps programs utilities packages editors games things browsers applications");

    readonly List<string> _attributes = [];
    readonly List<string> _unknown = [];
    string? _described;
    bool _announced;
    bool _settled;

    public ProgramNames Names => names;

    public bool IsOnly => isOnly;

    public bool IsEmpty => _attributes.Count == 0;

    /// <summary>How many names nobody knows.</summary>
    public int UnknownCount => _unknown.Count;

    /// <summary>What was last taken for a slip, and for which name.</summary>
    public (string Written, string Meant)? Guessed { get; private set; }

    /// <summary>What the phrase says that a list of packages cannot hold.</summary>
    public string? Remark { get; set; }

    public bool Add(string attribute)
    {
        _attributes.Add(attribute);
        return true;
    }

    /// <summary>Adds the package that all these words are the name of.</summary>
    public bool AddKnown(List<Token> words) =>
        !(words is [var word] && NameForm.IsNone(word) && word.Text.Length > 1) && names.Known(words) is { } attribute && Add(attribute);

    /// <summary>Adds a name that nobody knows, or not as that of a program.</summary>
    public bool AddUnknown(string name)
    {
        _unknown.Add(name);
        return Add(name);
    }

    /// <summary>Adds a well-known name for a slip of it.</summary>
    public bool AddSlip(string written, string meant)
    {
        Guessed = (written, meant);
        return Add(meant);
    }

    /// <summary>Adds the name that a slip is plainly meant for.</summary>
    public bool AddNearest(string written) => names.Nearest(written) is { } meant && AddSlip(written, meant);

    /// <summary>Adds what a program is to be for.</summary>
    public bool Describe(string need, List<Token> words)
    {
        _announced = _described is null && IsEmpty && words.Exists(token => Plurals.Contains(token.Word));
        _described = _described is null ? need : $"{_described}, {need}";
        return true;
    }

    /// <summary>Takes a word for what a program is to be for, in place of what was described before.</summary>
    public bool DescribeAnew(string need)
    {
        _described = need;
        return true;
    }

    /// <summary>Notes that the name just added is all that was described: "a terminal that is not ugly, kitty will do".</summary>
    public void Settle() => _settled = true;

    public Packages Result(bool alternatives, ImmutableArray<string> without)
    {
        var described = IsNamed() ? null : _described;
        var left = _attributes.Distinct(StringComparer.Ordinal).Where(name => !without.Contains(name)).ToImmutableArray();
        if (left.IsEmpty)
            return described is null ? new Packages([]) : new Packages([], described, names.Describe(described), [.. _unknown], Guessed, Remark: Remark);
        return new Packages(
            left,
            Unknown: [.. _unknown],
            Guessed: Guessed,
            Alternatives: alternatives && left.Length > 1,
            Remark: Remark ?? (described is null ? null : $"what \"{described}\" should be"));
    }

    // "My usual shell tools: fish, atuin, navi": what they are, then which. "A tiling window manager, sway": the one is what the other is.
    bool IsNamed() => _described is not null
        && (_settled || (_announced && _attributes.Count > 1) || (_attributes is [var only] && names.Fits(_described, only)));
}
