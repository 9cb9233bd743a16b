using System.Buffers;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Selecting;

/// <summary>
/// The derivations in a value, as <c>nix-instantiate</c> finds them: the value itself, or what is in it; sets inside only
/// where they say that they hold derivations.
/// </summary>
public sealed class DerivationSearch(Evaluator evaluator, Selection selection)
{
    static readonly SearchValues<byte> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+"u8);

    readonly List<(AttributeSet Set, string Path)> found = [];
    readonly HashSet<AttributeSet> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>All of them, in the order of their paths. They are looked for at once, and each is evaluated when it is its turn.</summary>
    /// <exception cref="EvaluationException">The value holds none and is of another kind, or evaluating it failed.</exception>
    public IEnumerable<FoundDerivation> In(Value root)
    {
        Search(root, "");
        return found.Select(one => Evaluate(one.Set, one.Path));
    }

    void Search(Value value, string path)
    {
        var current = selection.Call(value);
        if (TryTake(current, path, out bool isDerivation) && isDerivation)
            return;
        switch (current)
        {
            case AttributeSet set:
                foreach (int at in evaluator.NameOrder(set))
                    SearchAttribute(set, at, path);
                break;
            case NixList list:
                for (int i = 0; i < list.Count; i++)
                {
                    string inner = Join(path, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    var element = list.At(i).Force(evaluator);
                    if (!TryTake(element, inner, out bool isOne) || !isOne)
                        Search(element, inner);
                }

                break;
            default:
                if (!isDerivation)
                    throw evaluator.Error(ErrorKind.Type, 0, "expression does not evaluate to a derivation (or a set or list of those)");
                break;
        }
    }

    void SearchAttribute(AttributeSet set, int at, string path)
    {
        var name = evaluator.NameOf(set.Names[at]);
        if (!IsPlain(name.Name.Span))
            return;
        string inner = Join(path, name.ToString());
        int around = evaluator.Depth;
        try
        {
            var value = set.Values[at].Force(evaluator, set.Positions[at]);
            if (TryTake(value, inner, out bool isDerivation) && !isDerivation && value is AttributeSet nested && Recurses(nested))
                Search(value, inner);
        }
        catch (EvaluationException failure) when (failure.Trace(around, set.Positions[at], $"while evaluating the attribute '{name}'"))
        {
            throw;
        }
    }

    bool Recurses(AttributeSet set)
    {
        int at = set.Find(evaluator.Intern("recurseForDerivations"));
        return at >= 0 && evaluator.ForceBoolean(set.Values[at].Value, set.Positions[at], "while evaluating the attribute `recurseForDerivations`");
    }

    /// <summary>Takes the value if it is a derivation; false if it was met before.</summary>
    bool TryTake(Value value, string path, out bool isDerivation)
    {
        isDerivation = false;
        if (value is not AttributeSet set || !Equality.IsDerivation(set, evaluator))
            return true;
        if (!seen.Add(set))
            return false;
        isDerivation = true;
        if (set.Get(evaluator.Names.Name) is not { } name)
            throw evaluator.Error(ErrorKind.Type, 0, "derivation name missing");
        evaluator.ForceStringWithoutContext(name, 0, "while evaluating the 'name' attribute of a derivation");
        found.Add((set, path));
        return true;
    }

    FoundDerivation Evaluate(AttributeSet set, string path)
    {
        const string Context = "while evaluating the 'drvPath' attribute of a derivation";
        int at = set.Find(evaluator.Names.DrvPath);
        if (at < 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "derivation does not contain a 'drvPath' attribute");
        int definedAt = set.Positions[at];
        string text = Coercion.ToText(set.Values[at].Value, CoercionMode.None, definedAt, Context, evaluator).ToString();
        if (!StorePath.TryParse(text, evaluator.Host.Store.Directory, out var parsed))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"path '{text}' is not in the Nix store").With(evaluator.Depth, definedAt, Context);
        if (!parsed.IsDerivation)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"store path '{parsed.BaseName}' is not a valid derivation path").With(evaluator.Depth, definedAt, Context);
        string output = set.Get(evaluator.Intern("outputName")) is { } name
            ? evaluator.ForceStringWithoutContext(name, 0, "while evaluating the output name of a derivation").ToString()
            : "";
        return output.Length > 0
            ? new FoundDerivation(path, text, output)
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"derivation '{text}' lacks an 'outputName' attribute");
    }

    /// <summary>Whether an attribute of that name can be chosen without quotes: others are passed over, as by Nix.</summary>
    static bool IsPlain(ReadOnlySpan<byte> name) =>
        name.Length > 0 && (char.IsAsciiLetter((char)name[0]) || name[0] == '_') && name.IndexOfAnyExcept(s_plain) < 0;

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
