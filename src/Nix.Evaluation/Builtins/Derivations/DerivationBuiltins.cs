using System.Text;
using Nix.Evaluation.Builtins.Sets;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>builtins.derivationStrict, and <c>derivation</c>, which is written in Nix around it.</summary>
static class DerivationBuiltins
{
    /// <summary>
    /// A derivation is the set of what it was made of, and that for each of its outputs with the paths, which are computed
    /// when they are asked for. Its variables are names that are there already (<see cref="Binding.FirstNames"/>): others would come before those of
    /// programs.
    /// </summary>
    const string DerivationSource = """
        drvAttrs@{ outputs ? [ "out" ], ... }:
        let
          strict = derivationStrict drvAttrs;
          commonAttrs = drvAttrs // builtins.listToAttrs outputsList // { all = map (x: x.value) outputsList; inherit drvAttrs; };
          outputsList = map (outputName: {
            name = outputName;
            value = commonAttrs // {
              outPath = builtins.getAttr outputName strict;
              drvPath = strict.drvPath;
              type = "derivation";
              inherit outputName;
            };
          }) outputs;
        in
        (builtins.head outputsList).value
        """;

    public static void Add(BuiltinTable table)
    {
        var names = new DerivationNames(table.Evaluator);
        var evaluator = table.Evaluator;
        var hashes = new DerivationHashes(evaluator.Host.Store.Directory, path => StoredDerivation.Read(path, evaluator));
        table.Add("derivationStrict", (asking, position, argument) => DerivationStrict(asking, position, argument, names, hashes));
        table.Add("derivation", Thunk.Of(new DeferredCode(() =>
            evaluator.EvaluateText(Encoding.UTF8.GetBytes(DerivationSource), "/", InternalFiles.Derivation)), names, 0));
        table.Add(ExperimentalFeature.DynamicDerivations, "outputOf", OutputReference.OutputOf);
    }

    static AttributeSet DerivationStrict(Evaluator evaluator, int position, Value argument, DerivationNames names, DerivationHashes hashes)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to builtins.derivationStrict");
        int nameAt = SetBuiltins.Require(set, evaluator.Names.Name, "in the attrset passed as argument to builtins.derivationStrict", evaluator);
        int around = evaluator.Depth;
        string? name = null;
        try
        {
            name = evaluator.ForceStringWithoutContext(set.Values[nameAt].Value, position,
                "while evaluating the `name` attribute passed to builtins.derivationStrict").ToString();
            return new DerivationMaker(evaluator, names, hashes, name).Make(set, position);
        }
        catch (EvaluationException failure) when (Explain(failure, evaluator, around, name, set.Positions[nameAt]))
        {
            throw;
        }
    }

    static bool Explain(EvaluationException failure, Evaluator evaluator, int around, string? name, int nameDefinedAt) => name is null
        ? failure.Trace(around, nameDefinedAt, "while evaluating the derivation attribute 'name'")
        : failure.Trace(around, 0, $"while evaluating derivation '{name}'\n  whose name attribute is located at {evaluator.Positions.Describe(nameDefinedAt)}");
}
