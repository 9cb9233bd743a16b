namespace Nix.Formats;

/// <summary>
/// Reads .drv files: one ATerm <c>Derive(outputs,inputDrvs,inputSrcs,system,builder,args,env)</c>, without blanks, or the same as
/// <c>DrvWithVersion("xp-dyn-drv",...)</c>, in which inputs may be nested.
/// </summary>
public static class DerivationParser
{
    /// <summary>No program nests inputs this deep; a hostile file might.</summary>
    private const int DeepestInput = 256;

    /// <summary>Reads a whole file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="name">The derivation's name, which the file does not say: that of its path, without <c>.drv</c>.</param>
    /// <param name="storeDirectory">The directory its paths are in.</param>
    /// <exception cref="NixFormatException">It is no derivation of this form; <see cref="NixFormatException.Offset"/> says where.</exception>
    public static Derivation Parse(ReadOnlySpan<byte> file, string name, string storeDirectory)
    {
        var reader = new AtermReader(file);
        var isDynamic = reader.TryTake("DrvWithVersion(\"xp-dyn-drv\","u8);
        if (!isDynamic)
            reader.Take("Derive("u8);

        var derivation = new Derivation(name);
        TakeOutputs(ref reader, derivation, storeDirectory);
        reader.Take(","u8);
        TakeInputs(ref reader, derivation, storeDirectory, isDynamic);
        reader.Take(","u8);
        TakeSources(ref reader, derivation, storeDirectory);
        derivation.Platform = reader.TakeBytesAfterComma();
        derivation.Builder = reader.TakeBytesAfterComma();
        reader.Take(",["u8);
        while (reader.TryNextItem())
            derivation.Arguments.Add(reader.TakeBytes());
        reader.Take(","u8);
        TakeEnvironment(ref reader, derivation);
        reader.Take(")"u8);
        reader.End();
        derivation.CheckStructuredAttributes();
        return derivation;
    }

    private static void TakeOutputs(ref AtermReader reader, Derivation derivation, string storeDirectory)
    {
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var name = reader.TakeString();
            var path = reader.TakeStringAfterComma();
            var algorithm = reader.TakeStringAfterComma();
            var hash = reader.TakeStringAfterComma();
            reader.Take(")"u8);
            if (!derivation.Outputs.TryAdd(name, Output(ref reader, path, algorithm, hash, storeDirectory)))
                throw reader.Error($"the output '{name}' stands there twice");
        }
    }

    private static DerivationOutput Output(ref AtermReader reader, string path, string algorithmText, string hash, string storeDirectory)
    {
        if (algorithmText.Length == 0)
        {
            if (hash.Length > 0)
                throw reader.Error("an output has a hash and no algorithm");
            return path.Length == 0 ? new DerivationOutput.Deferred() : new DerivationOutput.InputAddressed(StorePath.Parse(path, storeDirectory));
        }
        var rest = algorithmText.AsSpan();
        var method = ContentAddressMethods.TakePrefix(ref rest);
        var algorithm = NixHashAlgorithms.Find(rest);
        if (algorithm is NixHashAlgorithm.None)
            throw reader.Error($"an output has the unknown hash algorithm '{rest}'");
        if (hash.Length > 0 && hash is not DerivationOutput.Impure.Mark)
        {
            if (hash.AsSpan().ContainsAny(':', '-'))
                throw reader.Error($"an output has the hash '{hash}', which is no bare digest");
            return new DerivationOutput.Fixed(StorePath.Parse(path, storeDirectory), new ContentAddress(method, NixHash.Parse(hash, algorithm)));
        }
        if (path.Length > 0)
            throw reader.Error("an output has a path that depends on its content");
        return hash.Length > 0 ? new DerivationOutput.Impure(method, algorithm) : new DerivationOutput.Floating(method, algorithm);
    }

    private static void TakeInputs(ref AtermReader reader, Derivation derivation, string storeDirectory, bool isDynamic)
    {
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var path = StorePath.Parse(reader.TakeString(), storeDirectory);
            var input = new DerivationInput();
            TakeInput(ref reader, input, isDynamic, depth: 0);
            reader.Take(")"u8);
            if (!derivation.InputDerivations.TryAdd(path, input))
                throw reader.Error($"the input '{path}' stands there twice");
        }
    }

    private static void TakeInput(ref AtermReader reader, DerivationInput input, bool isDynamic, int depth)
    {
        reader.Take(","u8);
        var isNested = isDynamic && reader.TryTake("("u8);
        reader.Take("["u8);
        while (reader.TryNextItem())
            input.Outputs.Add(reader.TakeString());
        if (!isNested)
            return;
        if (depth == DeepestInput)
            throw reader.Error($"more than {DeepestInput} inputs stand within one another");
        reader.Take(",["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            TakeInput(ref reader, input.OfOutput(reader.TakeString()), isDynamic, depth + 1);
            reader.Take(")"u8);
        }
        reader.Take(")"u8);
    }

    private static void TakeSources(ref AtermReader reader, Derivation derivation, string storeDirectory)
    {
        reader.Take("["u8);
        while (reader.TryNextItem())
            derivation.InputSources.Add(StorePath.Parse(reader.TakeString(), storeDirectory));
    }

    private static void TakeEnvironment(ref AtermReader reader, Derivation derivation)
    {
        reader.Take("["u8);
        while (reader.TryNextItem())
        {
            reader.Take("("u8);
            var name = new ByteString(reader.TakeBytes());
            var value = reader.TakeBytesAfterComma();
            reader.Take(")"u8);
            if (!derivation.Environment.TryAdd(name, value))
                throw reader.Error($"the variable '{name}' stands there twice");
        }
    }
}
