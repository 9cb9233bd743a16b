using Nix.Evaluation.Errors;
using Nix.Evaluation.Flakes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Flakes;

/// <summary>Flake references as URLs and as sets.</summary>
static class FlakeReferenceBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("parseFlakeRef", Parse);
        table.Add("flakeRefToString", Print);
    }

    static Value Parse(Evaluator evaluator, int position, Value argument)
    {
        string text = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the argument passed to builtins.parseFlakeRef").ToString();
        var attributes = evaluator.Reference(() => FlakeReference.Parse(text));
        evaluator.CheckFeature(attributes["type"]);
        var set = new AttributeSetBuilder(attributes.Count);
        foreach ((string name, object value) in attributes)
        {
            set.Add(evaluator.Intern(name), value switch
            {
                string written => new NixString(written),
                bool flag => NixBoolean.Of(flag),
                _ => NixInteger.Of((long)value),
            });
        }

        return set.Build();
    }

    static Value Print(Evaluator evaluator, int position, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to builtins.flakeRefToString");
        var attributes = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (int i in evaluator.NameOrder(set))
        {
            string name = evaluator.NameOf(set.Names[i]).ToString();
            attributes[name] = set.Values[i].Force(evaluator, set.Positions[i]) switch
            {
                NixInteger { Value: < 0 } number => throw evaluator.Error(ErrorKind.Evaluation, 0, $"negative value given for flake ref attr {name}: {number.Value}"),
                NixInteger number => number.Value,
                NixBoolean flag => ReferenceEquals(flag, NixBoolean.True),
                NixString text => text.ToString(),
                var other => throw evaluator.Error(ErrorKind.Evaluation, 0,
                    $"flake reference attribute sets may only contain integers, Booleans, and strings, but attribute '{name}' is {other.Description}"),
            };
        }

        evaluator.CheckFeature(attributes.GetValueOrDefault("type"));
        return new NixString(evaluator.Reference(() => FlakeReferenceText.Of(attributes)));
    }
}
