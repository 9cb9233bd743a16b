using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AskNix.Fuzz;

/// <summary>Makes an assembly tell <see cref="Coverage"/> of each block that runs.</summary>
internal static class Instrumentation
{
    /// <summary>Writes the instrumented assembly in place of the one at hand, with the number of its blocks beside it.</summary>
    public static int Apply(string assembly)
    {
        if (File.Exists(CountFile(assembly)) && File.GetLastWriteTimeUtc(CountFile(assembly)) >= File.GetLastWriteTimeUtc(assembly))
            return BlocksOf(assembly);
        using var definition = AssemblyDefinition.ReadAssembly(new MemoryStream(File.ReadAllBytes(assembly)));
        var module = definition.MainModule;
        var hit = module.ImportReference(typeof(Coverage).GetMethod(nameof(Coverage.Hit)));
        int blocks = 0;
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            blocks = Apply(method.Body, hit, blocks);
        definition.Write(assembly);
        File.WriteAllText(CountFile(assembly), $"{blocks}");
        return blocks;
    }

    /// <summary>How many blocks the instrumented assembly has; 0 if it is not instrumented.</summary>
    public static int BlocksOf(string assembly) => File.Exists(CountFile(assembly)) ? int.Parse(File.ReadAllText(CountFile(assembly)), null) : 0;

    private static string CountFile(string assembly) => assembly + ".blocks";

    private static int Apply(MethodBody body, MethodReference hit, int block)
    {
        body.SimplifyMacros();
        var il = body.GetILProcessor();
        foreach (var start in BlockStarts(body))
        {
            var number = il.Create(OpCodes.Ldc_I4, block++);
            il.InsertBefore(start, number);
            il.InsertBefore(start, il.Create(OpCodes.Call, hit));
            Redirect(body, start, number);
        }

        body.OptimizeMacros();
        return block;
    }

    private static HashSet<Instruction> BlockStarts(MethodBody body)
    {
        var starts = new HashSet<Instruction> { body.Instructions[0] };
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand is Instruction target)
                starts.Add(target);
            else if (instruction.Operand is Instruction[] targets)
                starts.UnionWith(targets);
            if (instruction.OpCode.FlowControl == FlowControl.Cond_Branch && instruction.Next is { } next)
                starts.Add(next);
        }

        foreach (var handler in body.ExceptionHandlers)
            starts.Add(handler.HandlerStart);
        // A prefix and the instruction it belongs to are one.
        starts.RemoveWhere(start => start.Previous?.OpCode.OpCodeType == OpCodeType.Prefix);
        return starts;
    }

    /// <summary>What jumped to the block jumps to its new first instruction.</summary>
    private static void Redirect(MethodBody body, Instruction from, Instruction to)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand == from)
                instruction.Operand = to;
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = Array.ConvertAll(targets, target => target == from ? to : target);
        }

        foreach (var handler in body.ExceptionHandlers)
        {
            if (handler.TryStart == from)
                handler.TryStart = to;
            if (handler.TryEnd == from)
                handler.TryEnd = to;
            if (handler.FilterStart == from)
                handler.FilterStart = to;
            if (handler.HandlerStart == from)
                handler.HandlerStart = to;
            if (handler.HandlerEnd == from)
                handler.HandlerEnd = to;
        }
    }
}
