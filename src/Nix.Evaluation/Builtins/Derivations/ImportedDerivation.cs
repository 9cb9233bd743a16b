using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>What importing a derivation's file gives: the derivation as a value, like the one it was written from.</summary>
static class ImportedDerivation
{
    public static AttributeSet Of(StorePath path, byte[] file, Evaluator evaluator)
    {
        var derivation = StoredDerivation.Read(path, evaluator);
        var drvPath = new NixString(file, StringContext.Of(new ContextElement(ContextKind.Derivation, path.BaseName)));
        derivation.Environment.TryGetValue(ByteString.Of("name"), out byte[]? name);
        string[] outputs = [.. derivation.Outputs.Keys];
        int outputName = evaluator.Intern("outputName");

        // Each output is a set with all of them, which only thunks can be before the others are there.
        var sets = new AttributeSet[outputs.Length];
        AttributeSet Make(int index)
        {
            var set = new AttributeSetBuilder(outputs.Length + 6);
            set.Add(evaluator.Names.Type, new NixString("derivation"));
            set.Add(evaluator.Names.DrvPath, drvPath);
            set.Add(evaluator.Names.Name, new NixString(name ?? []));
            set.Add(evaluator.Names.OutPath, OutputText.Of(derivation.Outputs[outputs[index]], path, outputs[index], evaluator));
            set.Add(outputName, new NixString(outputs[index]));
            set.Add(evaluator.Intern("outputs"), NixList.Of([.. outputs.Select(output => new NixString(output))]));
            set.Add(evaluator.Intern("all"), Thunk.Of(new DeferredCode(() => NixList.Of(sets)), sets, evaluator.Region));
            for (int i = 0; i < outputs.Length; i++)
            {
                int which = i;
                set.Add(evaluator.Intern(outputs[i]), Thunk.Of(new DeferredCode(() => sets[which]), sets, evaluator.Region));
            }

            return set.Build();
        }

        for (int i = 0; i < outputs.Length; i++)
            sets[i] = Make(i);
        return sets[0];
    }
}
