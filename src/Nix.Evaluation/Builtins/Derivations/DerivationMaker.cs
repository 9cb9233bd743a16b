using System.Buffers;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Stores;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>Makes one derivation of a set of attributes: its environment, its inputs, its outputs with their paths, its file.</summary>
sealed class DerivationMaker
{
    readonly Evaluator evaluator;
    readonly DerivationNames names;
    readonly DerivationHashes hashes;
    readonly DerivationDraft draft;
    readonly OutputWishes wishes;
    ArrayBufferWriter<byte>? structured;
    StringContext? refersTo;
    int position;

    public DerivationMaker(Evaluator evaluator, DerivationNames names, DerivationHashes hashes, string name)
    {
        this.evaluator = evaluator;
        this.names = names;
        this.hashes = hashes;
        draft = new DerivationDraft(name);
        wishes = new OutputWishes(evaluator);
    }

    /// <summary>The set of drvPath and of the outputs.</summary>
    public AttributeSet Make(AttributeSet attributes, int site)
    {
        position = site;
        if (StorePathComputation.FaultOfName(draft.Name) is { } fault)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid derivation name: {fault}. Please pass a different 'name'.");
        if (Flag(attributes, names.StructuredAttrs, "while evaluating the `__structuredAttrs` attribute passed to builtins.derivationStrict"))
            structured = new ArrayBufferWriter<byte>();
        bool ignoreNulls = Flag(attributes, names.IgnoreNulls, "while evaluating the `__ignoreNulls` attribute passed to builtins.derivationStrict");

        foreach (int at in evaluator.NameOrder(attributes))
        {
            int name = attributes.Names[at];
            if (name != names.IgnoreNulls)
                TakeTraced(name, attributes.Values[at].Value, attributes.Positions[at], ignoreNulls);
        }

        FinishStructured();
        draft.Need(refersTo, ClosureOf);
        Check();
        ChooseOutputs();
        return Write();
    }

    bool Flag(AttributeSet attributes, int name, string context) =>
        attributes.Get(name) is { } value && evaluator.ForceBoolean(value, position, context);

    void TakeTraced(int name, Value value, int definedAt, bool ignoreNulls)
    {
        int around = evaluator.Depth;
        try
        {
            if (!ignoreNulls || value.Force(evaluator, position) is not NixNull)
                Take(name, value);
        }
        catch (EvaluationException failure) when (
            failure.Trace(around, definedAt, $"while evaluating attribute '{evaluator.NameOf(name)}' of derivation '{draft.Name}'"))
        {
            throw;
        }
    }

    void Take(int name, Value value)
    {
        if (name == names.ContentAddressed && evaluator.ForceBoolean(value, position, ""))
        {
            wishes.IsContentAddressed = true;
            wishes.Require(ExperimentalFeature.CaDerivations, "ca-derivations");
        }
        else if (name == names.Impure && evaluator.ForceBoolean(value, position, ""))
        {
            wishes.IsImpure = true;
            wishes.Require(ExperimentalFeature.ImpureDerivations, "impure-derivations");
        }
        else if (name == names.Args)
        {
            var list = evaluator.ForceList(value, position, "");
            for (int i = 0; i < list.Count; i++)
                draft.Arguments.Add(Text(list[i], CoercionMode.More, "while evaluating an element of the argument list"));
        }
        else if (name != names.ContentAddressed && name != names.Impure)
        {
            if (structured is null)
                TakeVariable(name, value);
            else if (name != names.StructuredAttrs)
                TakeStructured(name, value);
        }
    }

    void TakeVariable(int name, Value value)
    {
        byte[] text = Text(value, CoercionMode.More, "");
        if (name == names.Json)
        {
            evaluator.Host.Warn($"In derivation '{draft.Name}': setting structured attributes via '__json' is deprecated, and may be disallowed in future versions of Nix. Set '__structuredAttrs = true' instead.", isFromProgram: false);
        }

        draft.Environment[evaluator.NameOf(name).ToString()] = text;
        if (name == names.Builder)
            draft.Builder = text;
        else if (name == names.System)
            draft.Platform = text;
        else if (name == names.OutputHash)
            wishes.Hash = Encoding.UTF8.GetString(text);
        else if (name == names.OutputHashAlgo)
            wishes.SetAlgorithm(Encoding.UTF8.GetString(text));
        else if (name == names.OutputHashMode)
            wishes.SetMode(Encoding.UTF8.GetString(text), draft.Name);
        else if (name == names.Outputs)
            wishes.SetNames(Encoding.UTF8.GetString(text).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    void TakeStructured(int name, Value value)
    {
        var json = JsonPrinter.Print(evaluator, value, copyToStore: true, position: position);
        refersTo = StringContext.Union(refersTo, json.Context);
        var output = structured!;
        output.Write(output.WrittenCount == 0 ? "{"u8 : ","u8);
        JsonText.Write(output, evaluator.NameString(name).Bytes);
        output.Write(":"u8);
        output.Write(json.Bytes);

        if (name == names.Builder)
        {
            var builder = evaluator.ForceString(value, position, "");
            refersTo = StringContext.Union(refersTo, builder.Context);
            draft.Builder = builder.Bytes;
        }
        else if (name == names.System)
        {
            draft.Platform = PlainText(value).Bytes;
        }
        else if (name == names.OutputHash)
        {
            wishes.Hash = PlainText(value).ToString();
        }
        else if (name == names.OutputHashAlgo)
        {
            wishes.SetAlgorithm(PlainText(value).ToString());
        }
        else if (name == names.OutputHashMode)
        {
            wishes.SetMode(PlainText(value).ToString(), draft.Name);
        }
        else if (name == names.Outputs)
        {
            wishes.SetNames([.. TextsOf(evaluator.ForceList(value, position, ""))]);
        }
        else if (Array.IndexOf(names.WithoutEffect, name) >= 0)
        {
            WarnOfNoEffect(evaluator.NameOf(name).ToString());
        }
    }

    void WarnOfNoEffect(string name) => evaluator.Host.Warn(
        $"In derivation '{draft.Name}': 'structuredAttrs' disables the effect of the derivation attribute '{name}'; use 'outputChecks.<output>.{name}' instead",
        isFromProgram: false);

    void FinishStructured()
    {
        if (structured is null)
            return;
        structured.Write(structured.WrittenCount == 0 ? "{}"u8 : "}"u8);
        draft.Environment["__json"] = structured.WrittenSpan.ToArray();
    }

    byte[] Text(Value value, CoercionMode mode, string context)
    {
        var text = Coercion.ToText(value, mode | CoercionMode.CopyToStore, position, context, evaluator);
        refersTo = StringContext.Union(refersTo, text.Context);
        return text.Bytes;
    }

    NixString PlainText(Value value) => evaluator.ForceStringWithoutContext(value, position, "");

    IEnumerable<string> TextsOf(NixList list)
    {
        for (int i = 0; i < list.Count; i++)
            yield return PlainText(list[i]).ToString();
    }

    /// <summary>Everything a derivation needs, down to the last source, and all outputs of it: what its drvPath brings along.</summary>
    IEnumerable<ContextElement> ClosureOf(string derivation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { derivation };
        var pending = new Queue<string>(seen);
        while (pending.TryDequeue(out string? path))
        {
            yield return new ContextElement(ContextKind.Path, path);
            IEnumerable<string> needed;
            if (path.EndsWith(".drv", StringComparison.Ordinal))
            {
                var stored = StoredDerivation.Read(StorePath.ParseBaseName(path), evaluator);
                foreach (string output in stored.Outputs.Keys)
                    yield return new ContextElement(ContextKind.Output, path, output);
                needed = stored.InputDerivations.Keys.Concat(stored.InputSources);
            }
            else
            {
                needed = evaluator.Ask(() => evaluator.Host.Store.ReferencesOf(StorePath.ParseBaseName(path))).Select(reference => reference.BaseName);
            }

            foreach (string next in needed)
            {
                if (seen.Add(next))
                    pending.Enqueue(next);
            }
        }
    }

    void Check()
    {
        if (draft.Builder.Length == 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, "required attribute 'builder' missing");
        if (draft.Platform.Length == 0)
            throw evaluator.Error(ErrorKind.Evaluation, position, "required attribute 'system' missing");
        if (draft.Name.EndsWith(".drv", StringComparison.Ordinal))
        {
            throw evaluator.Error(ErrorKind.Evaluation, position,
                "derivation names are allowed to end in '.drv' only if they produce a single derivation file");
        }
    }

    void ChooseOutputs()
    {
        string store = evaluator.Host.Store.Directory;
        if (wishes.Hash is { } text)
        {
            if (wishes.Names.Count != 1 || !wishes.Names.Contains("out"))
                throw evaluator.Error(ErrorKind.Evaluation, position, "multiple outputs are not supported in fixed-output derivations");
            draft.Kind = DerivationOutputKind.Fixed;
            var hash = Hashes.HashNames.ParseOrEmpty(text, wishes.Algorithm, evaluator);
            bool isRecursive = wishes.IsRecursive ?? false;
            string path = StorePathComputation.OfFixedOutput(store, draft.Name, hash, isRecursive).In(store);
            SetOutput("out", path, Algorithm(hash.Algorithm, isRecursive), Convert.ToHexStringLower(hash.Digest));
        }
        else if (wishes.IsContentAddressed || wishes.IsImpure)
        {
            if (wishes.IsContentAddressed && wishes.IsImpure)
                throw evaluator.Error(ErrorKind.Evaluation, position, "derivation cannot be both content-addressed and impure");
            draft.Kind = wishes.IsImpure ? DerivationOutputKind.Impure : DerivationOutputKind.Floating;
            var algorithm = wishes.Algorithm == NixHashAlgorithm.None ? NixHashAlgorithm.Sha256 : wishes.Algorithm;
            foreach (string output in wishes.Names)
            {
                draft.Outputs[output] = new DerivationOutput("", Algorithm(algorithm, wishes.IsRecursive ?? true), wishes.IsImpure ? "impure" : "");
                draft.Environment[output] = Encoding.ASCII.GetBytes(Placeholder.OfOutput(output));
            }
        }
        else
        {
            ComputeOutputs(store);
        }
    }

    /// <summary>The paths depend on the derivation itself, with the places of the paths left empty.</summary>
    void ComputeOutputs(string store)
    {
        foreach (string output in wishes.Names)
            SetOutput(output, "", "", "");
        byte[]? digest = hashes.Hash(draft, isMasked: true);
        if (digest is null)
        {
            draft.Kind = DerivationOutputKind.Deferred;
            return;
        }

        draft.Kind = DerivationOutputKind.InputAddressed;
        foreach (string output in wishes.Names)
            SetOutput(output, StorePathComputation.OfOutput(store, output, digest, draft.Name).In(store), "", "");
    }

    void SetOutput(string name, string path, string algorithm, string hash)
    {
        draft.Outputs[name] = new DerivationOutput(path, algorithm, hash);
        draft.Environment[name] = Encoding.ASCII.GetBytes(path);
    }

    static string Algorithm(NixHashAlgorithm algorithm, bool isRecursive) => (isRecursive ? "r:" : "") + Hashes.HashNames.Of(algorithm);

    AttributeSet Write()
    {
        var path = evaluator.Store.AddText($"{draft.Name}.drv", hashes.Print(draft), draft.References());
        hashes.Keep(path.BaseName, hashes.Compute(draft));
        var result = new AttributeSetBuilder(draft.Outputs.Count + 1);
        result.Add(evaluator.Names.DrvPath, new NixString(
            path.In(evaluator.Host.Store.Directory), StringContext.Of(new ContextElement(ContextKind.Derivation, path.BaseName))));
        foreach (string output in draft.Outputs.Keys)
            result.Add(evaluator.Intern(output), OutputText.Of(draft, path, output, evaluator));
        return result.Build();
    }
}
