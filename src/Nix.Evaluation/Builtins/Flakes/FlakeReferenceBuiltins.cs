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
        table.Add("getFlake", Get);
    }

    static Value Get(Evaluator evaluator, int position, Value argument)
    {
        Read(evaluator, position, argument, "getFlake");
        throw evaluator.Error(ErrorKind.Unsupported, position, "builtins.getFlake is beyond this evaluator");
    }

    static Value Parse(Evaluator evaluator, int position, Value argument)
    {
        var attributes = Read(evaluator, position, argument, "parseFlakeRef");
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

    static SortedDictionary<string, object> Read(Evaluator evaluator, int position, Value argument, string builtin)
    {
        string text = evaluator.ForceStringWithoutContext(argument, position, $"while evaluating the argument passed to builtins.{builtin}").ToString();
        var attributes = Named(() => FlakeReference.Parse(text), evaluator);
        CheckFeature(evaluator, attributes);
        return attributes;
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

        CheckFeature(evaluator, attributes);
        return new NixString(Named(() => FlakeReferenceText.Of(attributes), evaluator));
    }

    static T Named<T>(Func<T> work, Evaluator evaluator)
    {
        try
        {
            return work();
        }
        catch (FlakeReferenceException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0, failure.Message, failure);
        }
    }

    // What was fetched before there were flakes needs no flakes.
    static void CheckFeature(Evaluator evaluator, SortedDictionary<string, object> attributes)
    {
        if (!evaluator.Settings.Has(ExperimentalFeature.Flakes) && attributes.GetValueOrDefault("type") is "github" or "gitlab" or "sourcehut" or "indirect" or "path")
            throw evaluator.Error(ErrorKind.Evaluation, 0, "experimental Nix feature 'flakes' is disabled; add '--extra-experimental-features flakes' to enable it");
    }
}
