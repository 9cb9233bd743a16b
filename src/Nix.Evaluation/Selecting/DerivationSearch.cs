using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Selecting;

/// <summary>
/// The derivations in a value, as <c>nix-instantiate</c> finds them: the value itself, or what is in it; sets inside only
/// where they say that they hold derivations.
/// </summary>
public sealed class DerivationSearch(Evaluator evaluator, Selection selection)
{
    readonly List<FoundDerivation> found = [];
    readonly HashSet<AttributeSet> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>All of them, in the order of their paths.</summary>
    /// <exception cref="EvaluationException">The value holds none and is of another kind, or evaluating it failed.</exception>
    public IReadOnlyList<FoundDerivation> In(Value root)
    {
        Search(root, "");
        return found;
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
        string inner = Join(path, evaluator.NameOf(set.Names[at]).ToString());
        var value = set.Values[at].Force(evaluator, set.Positions[at]);
        if (TryTake(value, inner, out bool isDerivation) && !isDerivation && value is AttributeSet nested
            && nested.Get(evaluator.Intern("recurseForDerivations")) is { } recurse
            && evaluator.ForceBoolean(recurse, 0, "while evaluating the attribute `recurseForDerivations`"))
        {
            Search(value, inner);
        }
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
        if (set.Get(evaluator.Names.DrvPath) is not { } drvPath)
            return true;
        string text = Coercion.ToText(drvPath, CoercionMode.None, 0, "while evaluating the 'drvPath' attribute of a derivation", evaluator).ToString();
        string output = set.Get(evaluator.Intern("outputName")) is { } name
            ? evaluator.ForceStringWithoutContext(name, 0, "while evaluating the output name of a derivation").ToString()
            : "out";
        found.Add(new FoundDerivation(path, text, output));
        return true;
    }

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
