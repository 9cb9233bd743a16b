# lay: makes directories, links and run bits for builds that have a shell and no other program.
#   lay d DIR | x FILE | l TARGET LINK ...      any number of steps; stops at the first that fails, exit 1
#
# Read by eye and assembled by:
#   as x86_64-linux.s -o lay.o && objcopy -O binary lay.o lay && od -An -v -tx1 lay | tr -d ' \n'
# The result is the line in x86_64-linux.hex.

	.set	base, 0x400000

ehdr:	.byte	0x7f, 'E', 'L', 'F', 2, 1, 1, 0		# 64 bit, little endian
	.quad	0
	.word	2, 62					# executable, x86-64
	.long	1
	.quad	base + _start - ehdr
	.quad	phdr - ehdr
	.quad	0
	.long	0
	.word	64, 56, 1, 0, 0, 0
phdr:	.long	1, 5					# load, read and execute
	.quad	0, base, base
	.quad	end - ehdr, end - ehdr
	.quad	0x1000

_start:	pop	%rax					# number of arguments
	pop	%rax					# own name
next:	pop	%rdx					# the step
	test	%rdx, %rdx
	jz	done
	pop	%rdi
	mov	(%rdx), %dl
	cmp	$'d', %dl
	je	dir
	cmp	$'x', %dl
	je	run
	cmp	$'l', %dl
	jne	fail
	pop	%rsi
	mov	$88, %eax				# symlink
	jmp	call
dir:	mov	$0755, %esi
	mov	$83, %eax				# mkdir
	jmp	call
run:	mov	$0755, %esi
	mov	$90, %eax				# chmod
call:	syscall
	test	%rax, %rax
	jz	next
fail:	mov	$1, %edi
	jmp	quit
done:	xor	%edi, %edi
quit:	mov	$60, %eax				# exit
	syscall
end:
